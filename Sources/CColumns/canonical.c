#include "CColumns.h"
#include "versions.h"
#include "words.h"

#include <string.h>

/// The cells of canonical tables, whose one form is written here and by nobody else.

FOR_EVERY_PROCESSOR
size_t takar_read_numbers(const uint64_t *first, const uint32_t *lengths, size_t count, int64_t absent, int64_t *values, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        uint64_t length = lengths[row], moved = moved_up(first[row], length);
        bool is_number = (length >= 1) & (length <= 8) & are_digits(moved), is_empty = length == 0;
        values[row] = is_empty ? absent : (int64_t)eight_digits(moved);
        done[row] = is_number | is_empty;
        read += is_number | is_empty;
    }
    return read;
}

FOR_EVERY_PROCESSOR
size_t takar_read_iso_dates(
    const uint64_t *first, const uint16_t *last, const uint32_t *lengths, size_t count, const int32_t *months, size_t month_count,
    int64_t absent, int64_t *values, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        uint64_t text = first[row];
        // Year, month and day moved together: eight digits.
        uint64_t digits = (text & 0xFFFFFFFF) | ((text >> 8) & 0x0000FFFF00000000) | (uint64_t)last[row] << 48;
        bool is_date = (lengths[row] == 10) & ((text & 0xFF0000FF00000000) == 0x2D00002D00000000) & are_digits(digits);
        uint64_t parts = digits ^ ZEROS;
        // The four numbers of two digits, in sixteen bits each.
        uint64_t pairs = parts * 10 + (parts >> 8);
        uint64_t year = (pairs & 0xFF) * 100 + ((pairs >> 16) & 0xFF) - 1900, month = (pairs >> 32) & 0xFF, day = (pairs >> 48) & 0xFF;
        int64_t number = day_number(months, month_count, year, month, day, &is_date);
        bool is_empty = lengths[row] == 0;
        values[row] = is_empty ? absent : number;
        done[row] = is_date | is_empty;
        read += is_date | is_empty;
    }
    return read;
}

FOR_EVERY_PROCESSOR
size_t takar_read_certificates(
    const uint64_t *first, const uint64_t *second, const uint32_t *lengths, size_t count, uint64_t *keys, bool *done) {
    size_t read = 0;
    for (size_t row = 0; row < count; row++) {
        bool is_key = lengths[row] == 16, is_empty = lengths[row] == 0;
        uint64_t key = eight_hexadecimal(first[row], &is_key) << 32 | eight_hexadecimal(second[row], &is_key);
        // Small letters have both of two bits that digits and capitals have one of.
        is_key &= (((first[row] & first[row] << 1) | (second[row] & second[row] << 1)) & ONES * 0x40) == 0;
        keys[row] = is_empty ? 0 : key;
        done[row] = is_key | is_empty;
        read += is_key | is_empty;
    }
    return read;
}

FOR_EVERY_PROCESSOR
size_t takar_count_lines(const uint8_t *text, size_t count) {
    enum { LANES = 64, MOST = 255 };
    size_t lines = 0, place = 0;
    while (place + LANES <= count) {
        // So many rounds at most fit the small counts of the lanes.
        uint8_t found[LANES] = {0};
        for (size_t round = 0; round < MOST && place + LANES <= count; round++, place += LANES) {
            for (size_t lane = 0; lane < LANES; lane++) found[lane] += text[place + lane] == '\n';
        }
        for (size_t lane = 0; lane < LANES; lane++) lines += found[lane];
    }
    for (; place < count; place++) lines += text[place] == '\n';
    return lines;
}

/// Whether a byte stands in the cells of canonical tables as it is.
static inline bool is_kept(uint8_t byte) {
    return byte >= 0x20 && byte < 0x7F && byte != '%' && byte != ',' && byte != '"' && byte != '\\';
}

static uint8_t *write_number(uint64_t number, uint8_t *bytes) {
    uint8_t digits[20];
    size_t first = sizeof digits;
    do {
        digits[--first] = (uint8_t)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    memcpy(bytes, digits + first, sizeof digits - first);
    return bytes + (sizeof digits - first);
}

static uint8_t *write_code(uint64_t code, uint8_t *bytes) {
    if (code == UINT64_MAX) {
        memset(bytes, '?', 9);
        return bytes + 9;
    }
    // No table has such characters; what stands for them is in none either.
    for (; code != 0; code >>= 8) *bytes++ = is_kept((uint8_t)code) ? (uint8_t)code : '?';
    return bytes;
}

static inline uint8_t *write_two(uint32_t number, uint8_t *bytes) {
    bytes[0] = (uint8_t)('0' + number / 10 % 10);
    bytes[1] = (uint8_t)('0' + number % 10);
    return bytes + 2;
}

static uint8_t *write_date(int64_t day, uint8_t *bytes) {
    // Days are counted from 1970 and years begin in March here, so that the leap day is the last of its year.
    uint32_t number = (uint32_t)(day + 719468), era = number / 146097, of_era = number - era * 146097;
    uint32_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    uint32_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    uint32_t from_march = (5 * of_year + 2) / 153, month = from_march < 10 ? from_march + 3 : from_march - 9;
    uint32_t year = era * 400 + year_of_era + (month <= 2);
    bytes = write_two(year / 100, bytes);
    bytes = write_two(year, bytes);
    *bytes++ = '-';
    bytes = write_two(month, bytes);
    *bytes++ = '-';
    return write_two(of_year - (153 * from_march + 2) / 5 + 1, bytes);
}

static uint8_t *write_certificate(uint64_t key, uint8_t *bytes) {
    for (int shift = 60; shift >= 0; shift -= 4) *bytes++ = (uint8_t)"0123456789ABCDEF"[key >> shift & 15];
    return bytes;
}

size_t takar_write_rows(
    const int64_t *values, const uint8_t *forms, size_t column_count, const bool *plain, size_t count, int64_t absent, const uint8_t *texts,
    const size_t *text_ends, uint8_t *bytes, size_t *ends) {
    uint8_t *place = bytes;
    size_t written = 0;
    for (size_t row = 0; row < count; row++) {
        if (!plain[row]) continue;
        for (size_t column = 0; column < column_count; column++) {
            int64_t value = values[column * count + row];
            *place++ = ',';
            if (forms[column] == TAKAR_CODE) {
                place = write_code((uint64_t)value, place);
            } else if (forms[column] == TAKAR_CERTIFICATE) {
                if (value != 0) place = write_certificate((uint64_t)value, place);
            } else if (value == absent) {
                continue;
            } else if (forms[column] == TAKAR_NUMBER) {
                place = write_number((uint64_t)value, place);
            } else if (forms[column] == TAKAR_DATE) {
                place = write_date(value, place);
            } else {
                size_t start = value == 0 ? 0 : text_ends[value - 1], length = text_ends[value] - start;
                memcpy(place, texts + start, length);
                place += length;
            }
        }
        ends[written++] = (size_t)(place - bytes);
    }
    return written;
}

bool takar_precedes(const uint8_t *text, const size_t *ends, size_t left, size_t right) {
    size_t left_start = left == 0 ? 0 : ends[left - 1], right_start = right == 0 ? 0 : ends[right - 1];
    size_t left_length = ends[left] - left_start, right_length = ends[right] - right_start;
    size_t shared = left_length < right_length ? left_length : right_length;
    int order = shared == 0 ? 0 : memcmp(text + left_start, text + right_start, shared);
    return order < 0 || (order == 0 && left_length < right_length);
}

void takar_sort_few(const uint8_t *text, const size_t *ends, int32_t *rows, size_t count) {
    for (size_t sorted = 1; sorted < count; sorted++) {
        int32_t row = rows[sorted];
        size_t place = sorted;
        for (; place > 0 && takar_precedes(text, ends, (size_t)row, (size_t)rows[place - 1]); place--) rows[place] = rows[place - 1];
        rows[place] = row;
    }
}
