#ifndef TAKAR_WORDS_H
#define TAKAR_WORDS_H

#include <stdbool.h>
#include <stdint.h>

/// What eight characters in a word say, the first of them in the lowest byte.

static const uint64_t ONES = 0x0101010101010101, HIGH = 0x8080808080808080, ZEROS = 0x3030303030303030;

/// All ones in the bytes of a cell that is at most eight long.
static inline uint64_t bytes_of(uint32_t length) {
    return length >= 8 ? ~(uint64_t)0 : ((uint64_t)1 << ((8 * (uint64_t)length) & 63)) - 1;
}

/// Whether all eight bytes are digits.
static inline uint64_t are_digits(uint64_t word) {
    uint64_t values = word ^ ZEROS;
    // Above 9 the addition carries into the high half of the byte; so does anything that was no digit before.
    return ((values | (values + ONES * 6)) & (ONES * 0xF0)) == 0;
}

/// The number that four digits in the upper half of a word write, the first of them in the lowest byte.
static inline uint64_t four_digits(uint64_t word) {
    uint64_t values = (word ^ ZEROS) >> 32;
    uint64_t pairs = values * 10 + (values >> 8);
    return (pairs & 0xFF) * 100 + ((pairs >> 16) & 0xFF);
}

/// One to eight digits moved up to the end of a word, with zeros before them.
static inline uint64_t moved_up(uint64_t word, uint64_t length) {
    uint64_t free = (64 - 8 * length) & 63;
    return word << free | (ZEROS & (((uint64_t)1 << free) - 1));
}

/// The number that eight digits write.
static inline uint64_t eight_digits(uint64_t word) {
    uint64_t values = word ^ ZEROS;
    uint64_t pairs = (values * 10 + (values >> 8)) & 0x00FF00FF00FF00FF;
    uint64_t fours = (pairs * 100 + (pairs >> 16)) & 0x0000FFFF0000FFFF;
    return (fours & 0xFFFF) * 10000 + (fours >> 32);
}

/// The number of a day, by the years from 1900 on; clears `is_date` where there is no such day. `months` as for `takar_read_dates`.
static inline int64_t day_number(const int32_t *months, size_t month_count, uint64_t year, uint64_t month, uint64_t day, bool *is_date) {
    uint64_t position = year * 16 + month;
    *is_date &= (month < 16) & (position < month_count);
    uint64_t entry = (uint32_t)months[*is_date ? position : 0];
    *is_date &= (day >= 1) & (day <= (entry & 31));
    return (int64_t)((int32_t)entry >> 5) + (int64_t)day - 1;
}

/// The number that eight hexadecimal digits write; clears `are_fine` where one is none.
static inline uint64_t eight_hexadecimal(uint64_t word, bool *are_fine) {
    uint64_t lower = word | ONES * 0x20;
    // Each sum carries into the high bit of the bytes from a bound on; bytes beyond ASCII are told apart before.
    uint64_t digits = (word + ONES * (0x80 - 0x30)) & ~(word + ONES * (0x80 - 0x3A)) & HIGH;
    uint64_t letters = (lower + ONES * (0x80 - 0x61)) & ~(lower + ONES * (0x80 - 0x67)) & HIGH;
    *are_fine &= ((word & HIGH) == 0) & ((digits | letters) == HIGH);
    // A letter's low four bits are 1 for A, which stands for 10.
    uint64_t nibbles = (word & ONES * 0x0F) + (letters >> 7) * 9;
    uint64_t pairs = ((nibbles << 4) | (nibbles >> 8)) & 0x00FF00FF00FF00FF;
    uint64_t fours = ((pairs << 8) | (pairs >> 16)) & 0x0000FFFF0000FFFF;
    return ((fours << 16) | (fours >> 32)) & 0xFFFFFFFF;
}

#endif
