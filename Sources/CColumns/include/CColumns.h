#ifndef TAKAR_CCOLUMNS_H
#define TAKAR_CCOLUMNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Loops over columns in which nothing depends on the row before, written plainly enough for the compiler to make vector
/// instructions of them, for several processors side by side. Each is chosen for the processor when the program starts.

/// Where a row of cells lies in a text: its first byte, and which mark ends its first cell.
typedef struct {
    uint32_t start;
    uint32_t first_mark;
    /// Its number among the rows of the text, from 0; not looked at here.
    uint32_t number;
} takar_row;

/// Some rows of a text whose cells end at the marks.
typedef struct {
    const uint8_t *text;
    size_t text_count;
    const uint32_t *marks;
    const takar_row *rows;
    /// How many rows.
    size_t count;
    /// How many cells each has.
    size_t width;
    /// Whether cells may stand in quotes, which are then left out.
    bool may_be_quoted;
} takar_grid;

/// Stands for the length of a cell too near to the end of the text to be loaded.
enum { TAKAR_NOT_LOADED = UINT32_MAX };
/// So many bytes from the start of a cell on are loaded at most.
enum { TAKAR_LOADED_BYTES = 32 };

/// Writes the length of every row's cell in a column, and its first eight bytes with the first in the lowest; behind a shorter cell
/// anything may stand.
void takar_load_short(const takar_grid *grid, size_t column, uint64_t *first, uint32_t *lengths);
/// As `takar_load_short`, and the two bytes behind the first eight.
void takar_load_dates(const takar_grid *grid, size_t column, uint64_t *first, uint16_t *last, uint32_t *lengths);
/// As `takar_load_short`, and the ten bytes behind the first eight.
void takar_load_nips(const takar_grid *grid, size_t column, uint64_t *first, uint64_t *second, uint16_t *last, uint32_t *lengths);
/// The first 32 bytes of every cell, in four words a row.
void takar_load_ids(const takar_grid *grid, size_t column, uint64_t *words, uint32_t *lengths);

/// The values below are written for all `count` cells; `done` says of each whether it had the common form that is read here. What
/// stands for the others means nothing. Each tells how many had it. `absent` is the value of an empty cell.

/// Digits and capital letters, at most eight: the bytes as they are. An empty cell is 0; NULL is not read here.
size_t takar_read_codes(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t *values, bool *done);
/// Four digits from 1900 to 2199, or nothing.
size_t takar_read_years(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t absent, int64_t *values, bool *done);
/// A whole number of one to four digits, at most 2000, in thousandths, or nothing.
size_t takar_read_hours(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t absent, int64_t *values, bool *done);
/// Two digits, point, two digits, or one or two digits alone, in thousandths, or nothing.
size_t takar_read_scores(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t absent, int64_t *values, bool *done);
/// `dd-MM-yyyy` as a day, or nothing. `months` has for every year from 1900 on sixteen places, each the first day of a month times
/// 32 and the month's length, 0 where there is no month.
size_t takar_read_dates(
    const uint64_t *first, const uint16_t *last, const uint32_t *lengths, size_t count, const int32_t *months, size_t month_count,
    int64_t absent, int64_t *values, bool *done);

/// Eighteen digits that can be a NIP: the first eight are a day, the fifteenth is 1 or 2, the last three are not all 0.
size_t takar_read_nips(
    const uint64_t *first, const uint64_t *second, const uint16_t *last, const uint32_t *lengths, size_t count, const int32_t *months,
    size_t month_count, uint64_t *numbers, bool *done);
/// 32 hexadecimal digits as a number of 128 bits, in two words a row with the upper one first; nothing is 0.
size_t takar_read_ids(const uint64_t *words, const uint32_t *lengths, size_t count, uint64_t *ids, bool *done);

/// One to eight digits as a number, or nothing.
size_t takar_read_numbers(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t absent, int64_t *values, bool *done);
/// `yyyy-MM-dd` as a day, or nothing; `months` as for `takar_read_dates`.
size_t takar_read_iso_dates(
    const uint64_t *first, const uint16_t *last, const uint32_t *lengths, size_t count, const int32_t *months, size_t month_count,
    int64_t absent, int64_t *values, bool *done);
/// Sixteen hexadecimal digits, letters in capitals; nothing is 0.
size_t takar_read_certificates(
    const uint64_t *first, const uint64_t *second, const uint32_t *lengths, size_t count, uint64_t *keys, bool *done);

/// What a column of a canonical table is written as.
enum { TAKAR_NUMBER, TAKAR_CODE, TAKAR_DATE, TAKAR_CERTIFICATE, TAKAR_TEXT };
/// So many bytes at most are a cell with the comma before it, but for a text.
enum { TAKAR_WIDEST_CELL = 21 };

/// Writes the plain rows as they stand in canonical tables, with a comma before each cell and without line feeds, and where each row
/// ends; how many rows. `values` has all rows of the first column, then those of the second; the value of a text is its number,
/// and texts end at `text_ends`. Numbers are not negative, and days lie in the years from 1900 to 2199.
///
/// There must be room for `TAKAR_WIDEST_CELL` bytes a cell, and for the texts.
size_t takar_write_rows(
    const int64_t *values, const uint8_t *forms, size_t column_count, const bool *plain, size_t count, int64_t absent, const uint8_t *texts,
    const size_t *text_ends, uint8_t *bytes, size_t *ends);

/// Whether the bytes of a row come before those of another; each ends at its place of `ends` and begins where the row before it ends.
bool takar_precedes(const uint8_t *text, const size_t *ends, size_t left, size_t right);
/// Puts a few rows, given by their numbers, into the order of their bytes; the time grows with the square of their number.
void takar_sort_few(const uint8_t *text, const size_t *ends, int32_t *rows, size_t count);

/// How many line feeds there are in a text.
size_t takar_count_lines(const uint8_t *text, size_t count);

/// Writes 1 for every row whose cell is not eighteen bytes long, or not the same as that of the row before; the first row always.
void takar_mark_changes(
    const uint64_t *first, const uint64_t *second, const uint16_t *last, const uint32_t *lengths, size_t count, uint32_t *changes);

/// Gives every row the person of the change at or before it; `changes` is as `takar_mark_changes` writes it, `found` has as many
/// people as there are changes. A row is plain when its person is 0 or more.
void takar_spread_people(const uint32_t *changes, const int32_t *found, size_t count, int32_t *people, bool *plain);

/// Places the rows that are still `undated` at the days of a column of dates; how many stay undated.
size_t takar_place_dates(const int64_t *days, size_t count, int64_t absent, int32_t undated, int32_t *dates);
/// The same for a column of years from `first_year` on, each of which stands for a day of `days`; other years date nothing.
size_t takar_place_years(
    const int64_t *years, size_t count, int64_t first_year, const int32_t *days, size_t day_count, int32_t undated, int32_t *dates);

/// Leaves plain the rows whose year, where they have one, is that of a date, where they have one: of the first or the second.
/// `first_days` has the first day of every year from `first_year` on, and that behind the last.
void takar_keep_years(
    const int64_t *years, const int64_t *first, const int64_t *second, size_t count, int64_t absent, int64_t first_year,
    const int64_t *first_days, size_t day_count, bool *plain);

/// Leaves plain the rows whose code, where there is one, may be one of two digits as it stands: neither of one digit nor with a zero
/// before two others.
void takar_keep_two_digits(const int64_t *codes, size_t count, bool *plain);
/// Leaves plain the rows whose code does not begin with a zero before another character.
void takar_keep_numbers(const int64_t *codes, size_t count, bool *plain);
/// Leaves plain the rows that have neither of two values.
void takar_keep_others(const int64_t *values, size_t count, int64_t first, int64_t second, bool *plain);

/// Looks codes up in an open-addressed table of a power of two places; a code that is not at its own place is answered with `unset`,
/// the code 0 with `empty`. How many are unset.
size_t takar_look_up(
    const int64_t *codes, size_t count, const uint64_t *keys, const int16_t *found, size_t places, int16_t unset, int16_t empty,
    int16_t *answers);

/// Leaves those rows plain that have an answer from 0 on, or `fine`.
void takar_keep_answered(const int16_t *answers, size_t count, int16_t fine, bool *plain);
/// How many of the rows are plain.
size_t takar_count_plain(const bool *plain, size_t count);

/// Gives `steps` to every plain row without a date or with one from `first_day` to `last_day`, adding to what the row has.
void takar_mask_days(
    const bool *plain, const int32_t *dates, size_t count, int32_t undated, int32_t first_day, int32_t last_day, uint32_t steps,
    uint32_t *masks);
/// Leaves every row the steps that stand under its answer; below 0 the first, above 255 the last of the 256 counts.
void takar_mask_answers(const int16_t *answers, size_t count, const uint32_t *steps, uint32_t *masks);
/// Writes down which of the masks have one of the bits; how many.
size_t takar_choose(const uint32_t *masks, size_t count, uint32_t bits, int32_t *rows);

/// Adds every code, at most `last`, times `stride` to its place; places go round.
void takar_add_codes(const uint8_t *codes, size_t count, uint8_t last, uint16_t stride, uint16_t *places);
/// Adds `stride` to the place of every amount from `cut` on; places go round.
void takar_add_amounts(const int32_t *amounts, size_t count, int32_t cut, uint16_t stride, uint16_t *places);
/// Puts everybody who has another value at the one place.
void takar_place_others(const uint8_t *values, size_t count, uint8_t value, uint16_t place, uint16_t *places);
/// Gives every value the sum of the steps at the cuts it reaches; sums go round.
void takar_add_steps(const int32_t *values, size_t count, const int32_t *cuts, const uint8_t *steps, size_t cut_count, uint8_t *sums);
/// Writes half of every entry, without what is left over; how many odd entries belong to somebody who has the value.
size_t takar_halve(const uint8_t *entries, const uint8_t *values, size_t count, uint8_t value, uint8_t *halves);

#endif
