#include "CColumns.h"
#include "versions.h"
#include "words.h"

#include <string.h>

enum { QUOTE = '"', RETURN = 13 };

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
static inline uint64_t word(const uint8_t *bytes) { uint64_t word; memcpy(&word, bytes, 8); return __builtin_bswap64(word); }
static inline uint16_t quarter(const uint8_t *bytes) { uint16_t word; memcpy(&word, bytes, 2); return __builtin_bswap16(word); }
#else
static inline uint64_t word(const uint8_t *bytes) { uint64_t word; memcpy(&word, bytes, 8); return word; }
static inline uint16_t quarter(const uint8_t *bytes) { uint16_t word; memcpy(&word, bytes, 2); return word; }
#endif

/// Where a cell begins; sets its length. Marks ascend within a row, and the text goes on at least to its last mark.
static inline __attribute__((always_inline)) const uint8_t *cell(
    const takar_grid *grid, size_t row, size_t column, bool is_last, bool may_be_quoted, uint32_t *length) {
    const takar_row *place = grid->rows + row;
    uint32_t start = column == 0 ? place->start : grid->marks[place->first_mark + column - 1] + 1;
    uint32_t end = grid->marks[place->first_mark + column];
    // The carriage return before the line feed.
    if (is_last && end > start && grid->text[end - 1] == RETURN) end -= 1;
    if (may_be_quoted && end - start >= 2 && grid->text[start] == QUOTE && grid->text[end - 1] == QUOTE) {
        start += 1;
        end -= 1;
    }
    *length = (size_t)start + TAKAR_LOADED_BYTES <= grid->text_count ? end - start : (uint32_t)TAKAR_NOT_LOADED;
    return grid->text + start;
}

/// Goes over the cells of a column, with loops of their own for what nearly no column has.
#define FOR_EACH_CELL(body)                                                                             \
    do {                                                                                                \
        bool is_last = column + 1 == grid->width;                                                       \
        uint32_t length;                                                                                \
        if (is_last || grid->may_be_quoted) {                                                           \
            for (size_t row = 0; row < grid->count; row++) {                                            \
                const uint8_t *start = cell(grid, row, column, is_last, grid->may_be_quoted, &length);  \
                body                                                                                    \
            }                                                                                           \
        } else {                                                                                        \
            for (size_t row = 0; row < grid->count; row++) {                                            \
                const uint8_t *start = cell(grid, row, column, false, false, &length);                  \
                body                                                                                    \
            }                                                                                           \
        }                                                                                               \
    } while (0)

void takar_load_short(const takar_grid *grid, size_t column, uint64_t *first, uint32_t *lengths) {
    FOR_EACH_CELL({
        lengths[row] = length;
        first[row] = __builtin_expect(length != (uint32_t)TAKAR_NOT_LOADED, 1) ? word(start) : 0;
    });
}

void takar_load_dates(const takar_grid *grid, size_t column, uint64_t *first, uint16_t *last, uint32_t *lengths) {
    FOR_EACH_CELL({
        lengths[row] = length;
        bool is_there = __builtin_expect(length != (uint32_t)TAKAR_NOT_LOADED, 1);
        first[row] = is_there ? word(start) : 0;
        last[row] = is_there ? quarter(start + 8) : 0;
    });
}

void takar_load_nips(const takar_grid *grid, size_t column, uint64_t *first, uint64_t *second, uint16_t *last, uint32_t *lengths) {
    FOR_EACH_CELL({
        lengths[row] = length;
        bool is_there = __builtin_expect(length != (uint32_t)TAKAR_NOT_LOADED, 1);
        first[row] = is_there ? word(start) : 0;
        second[row] = is_there ? word(start + 8) : 0;
        last[row] = is_there ? quarter(start + 16) : 0;
    });
}

void takar_load_ids(const takar_grid *grid, size_t column, uint64_t *words, uint32_t *lengths) {
    FOR_EACH_CELL({
        lengths[row] = length;
        bool is_there = __builtin_expect(length != (uint32_t)TAKAR_NOT_LOADED, 1);
        for (size_t part = 0; part < 4; part++) words[4 * row + part] = is_there ? word(start + 8 * part) : 0;
    });
}

FOR_EVERY_PROCESSOR
size_t takar_read_codes(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t *values, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        uint64_t bytes = bytes_of(lengths[row]), code = first[row] & bytes;
        // Each sum carries into the high bit of the bytes from a bound on.
        uint64_t digits = (code + ONES * (0x80 - 0x30)) & ~(code + ONES * (0x80 - 0x3A));
        uint64_t capitals = (code + ONES * (0x80 - 0x41)) & ~(code + ONES * (0x80 - 0x5B));
        uint64_t wanted = HIGH & bytes;
        bool is_code = (lengths[row] <= 8) & ((code & HIGH) == 0) & (((digits | capitals) & wanted) == wanted) & (code != 0x4C4C554E);
        values[row] = (int64_t)code;
        done[row] = is_code;
        read += is_code;
    }
    return read;
}

FOR_EVERY_PROCESSOR
size_t takar_read_years(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t absent, int64_t *values, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        // Moved up, with zeros before it.
        uint64_t moved = first[row] << 32 | (ZEROS & 0xFFFFFFFF);
        uint64_t year = four_digits(moved);
        bool is_year = (lengths[row] == 4) & are_digits(moved) & (year >= 1900) & (year <= 2199), is_empty = lengths[row] == 0;
        values[row] = is_empty ? absent : (int64_t)year;
        done[row] = is_year | is_empty;
        read += is_year | is_empty;
    }
    return read;
}

FOR_EVERY_PROCESSOR
size_t takar_read_hours(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t absent, int64_t *values, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        uint64_t length = lengths[row], moved = moved_up(first[row], length), hours = four_digits(moved);
        bool is_number = (length >= 1) & (length <= 4) & are_digits(moved) & (hours <= 2000), is_empty = length == 0;
        values[row] = is_empty ? absent : (int64_t)(hours * 1000);
        done[row] = is_number | is_empty;
        read += is_number | is_empty;
    }
    return read;
}

FOR_EVERY_PROCESSOR
size_t takar_read_scores(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t absent, int64_t *values, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        uint64_t text = first[row], length = lengths[row];
        bool has_point = (length == 5) & (((text >> 16) & 0xFF) == '.'), is_whole = (length >= 1) & (length <= 2), is_empty = length == 0;
        // Four digits without their point, or one or two, moved up.
        uint64_t four = (text & 0xFFFF) << 32 | ((text >> 24) & 0xFFFF) << 48 | (ZEROS & 0xFFFFFFFF);
        uint64_t moved = has_point ? four : moved_up(text, length);
        bool is_score = (has_point | is_whole) & are_digits(moved);
        values[row] = is_empty ? absent : (int64_t)(four_digits(moved) * (has_point ? 10 : 1000));
        done[row] = is_score | is_empty;
        read += is_score | is_empty;
    }
    return read;
}

FOR_EVERY_PROCESSOR
size_t takar_read_dates(
    const uint64_t *first, const uint16_t *last, const uint32_t *lengths, size_t count, const int32_t *months, size_t month_count,
    int64_t absent, int64_t *values, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        uint64_t text = first[row];
        // Day, month and year moved together: eight digits.
        uint64_t digits = (text & 0xFFFF) | ((text >> 8) & 0xFFFF0000) | (text >> 48) << 32 | (uint64_t)last[row] << 48;
        bool is_date = (lengths[row] == 10) & ((text & 0x0000FF0000FF0000) == 0x00002D00002D0000) & are_digits(digits);
        uint64_t parts = digits ^ ZEROS;
        // The four numbers of two digits, in sixteen bits each.
        uint64_t pairs = parts * 10 + (parts >> 8);
        uint64_t day = pairs & 0xFF, month = (pairs >> 16) & 0xFF;
        uint64_t year = ((pairs >> 32) & 0xFF) * 100 + ((pairs >> 48) & 0xFF) - 1900;
        int64_t number = day_number(months, month_count, year, month, day, &is_date);
        bool is_empty = lengths[row] == 0;
        values[row] = is_empty ? absent : number;
        done[row] = is_date | is_empty;
        read += is_date | is_empty;
    }
    return read;
}

FOR_EVERY_PROCESSOR
size_t takar_read_nips(
    const uint64_t *first, const uint64_t *second, const uint16_t *last, const uint32_t *lengths, size_t count, const int32_t *months,
    size_t month_count, uint64_t *numbers, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        uint64_t values = first[row] ^ ZEROS, pairs = values * 10 + (values >> 8);
        uint64_t year = (pairs & 0xFF) * 100 + ((pairs >> 16) & 0xFF) - 1900, month = (pairs >> 32) & 0xFF, day = (pairs >> 48) & 0xFF;
        uint64_t position = year * 16 + month;
        // The last two digits moved up to the end of a word of zeros.
        uint64_t tail = (uint64_t)last[row] << 48 | (ZEROS & 0xFFFFFFFFFFFF), sex = (second[row] >> 48) & 0xFF;
        bool is_nip = (lengths[row] == 18) & are_digits(first[row]) & are_digits(second[row]) & are_digits(tail);
        is_nip &= (month < 16) & (position < month_count) & ((sex == '1') | (sex == '2'));
        uint64_t entry = (uint32_t)months[is_nip ? position : 0];
        is_nip &= (day >= 1) & (day <= (entry & 31)) & ((second[row] >> 56 != '0') | (last[row] != 0x3030));
        numbers[row] = (eight_digits(first[row]) * 100000000 + eight_digits(second[row])) * 100 + eight_digits(tail);
        done[row] = is_nip;
        read += is_nip;
    }
    return read;
}

FOR_EVERY_PROCESSOR
size_t takar_read_ids(const uint64_t *words, const uint32_t *lengths, size_t count, uint64_t *ids, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        bool is_id = lengths[row] == 32, is_empty = lengths[row] == 0;
        uint64_t high = eight_hexadecimal(words[4 * row], &is_id) << 32 | eight_hexadecimal(words[4 * row + 1], &is_id);
        uint64_t low = eight_hexadecimal(words[4 * row + 2], &is_id) << 32 | eight_hexadecimal(words[4 * row + 3], &is_id);
        ids[2 * row] = is_empty ? 0 : high;
        ids[2 * row + 1] = is_empty ? 0 : low;
        done[row] = is_id | is_empty;
        read += is_id | is_empty;
    }
    return read;
}

FOR_EVERY_PROCESSOR
void takar_mark_changes(
    const uint64_t *first, const uint64_t *second, const uint16_t *last, const uint32_t *lengths, size_t count, uint32_t *restrict changes) {
    if (count > 0) changes[0] = 1;
    for (size_t row = 1; row < count; row++) {
        changes[row] = (lengths[row] != 18) | (lengths[row - 1] != 18) | (first[row] != first[row - 1]) | (second[row] != second[row - 1])
                       | (last[row] != last[row - 1]);
    }
}

void takar_spread_people(const uint32_t *changes, const int32_t *found, size_t count, int32_t *people, bool *plain) {
    // The first row is always a change.
    size_t begun = 0;
    for (size_t row = 0; row < count; row++) {
        begun += changes[row];
        people[row] = found[begun - 1];
        plain[row] = found[begun - 1] >= 0;
    }
}
