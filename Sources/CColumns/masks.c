#include "CColumns.h"
#include "versions.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

FOR_EVERY_PROCESSOR
size_t takar_place_dates(const int64_t *days, size_t count, int64_t absent, int32_t undated, int32_t *restrict dates) {
    size_t open = 0;
    for (size_t row = 0; row < count; row++) {
        int32_t date = dates[row] != undated ? dates[row] : days[row] == absent ? undated : (int32_t)days[row];
        dates[row] = date;
        open += date == undated;
    }
    return open;
}

FOR_EVERY_PROCESSOR
size_t takar_place_years(
    const int64_t *years, size_t count, int64_t first_year, const int32_t *restrict days, size_t day_count, int32_t undated,
    int32_t *restrict dates) {
    size_t open = 0;
    for (size_t row = 0; row < count; row++) {
        uint64_t place = (uint64_t)years[row] - (uint64_t)first_year;
        bool is_there = place < day_count;
        int32_t day = days[is_there ? place : 0];
        int32_t date = dates[row] != undated ? dates[row] : is_there ? day : undated;
        dates[row] = date;
        open += date == undated;
    }
    return open;
}

FOR_EVERY_PROCESSOR
void takar_keep_years(
    const int64_t *years, const int64_t *first, const int64_t *second, size_t count, int64_t absent, int64_t first_year,
    const int64_t *restrict first_days, size_t day_count, bool *restrict plain) {
    for (size_t row = 0; row < count; row++) {
        uint64_t place = (uint64_t)years[row] - (uint64_t)first_year;
        bool is_year = place < day_count - 1;
        int64_t from = first_days[is_year ? place : 0], to = first_days[is_year ? place + 1 : 1];
        bool is_dated = (first[row] != absent) | (second[row] != absent);
        bool fits = ((first[row] >= from) & (first[row] < to)) | ((second[row] >= from) & (second[row] < to));
        plain[row] = plain[row] & (!is_year | !is_dated | fits);
    }
}

FOR_EVERY_PROCESSOR
void takar_keep_two_digits(const int64_t *codes, size_t count, bool *restrict plain) {
    for (size_t row = 0; row < count; row++) {
        uint64_t code = (uint64_t)codes[row];
        plain[row] = plain[row] & !(((code > 0) & (code <= 0xFF)) | ((code > 0xFFFF) & ((code & 0xFF) == '0')));
    }
}

FOR_EVERY_PROCESSOR
void takar_keep_numbers(const int64_t *codes, size_t count, bool *restrict plain) {
    for (size_t row = 0; row < count; row++) plain[row] = plain[row] & !(((uint64_t)codes[row] > 0xFF) & ((codes[row] & 0xFF) == '0'));
}

FOR_EVERY_PROCESSOR
void takar_keep_others(const int64_t *values, size_t count, int64_t first, int64_t second, bool *restrict plain) {
    for (size_t row = 0; row < count; row++) plain[row] = plain[row] & (values[row] != first) & (values[row] != second);
}

FOR_EVERY_PROCESSOR
size_t takar_look_up(
    const int64_t *codes, size_t count, const uint64_t *restrict keys, const int16_t *restrict found, size_t places, int16_t unset,
    int16_t empty, int16_t *restrict answers) {
    size_t missed = 0;
    for (size_t row = 0; row < count; row++) {
        uint64_t code = (uint64_t)codes[row], place = ((code * 0x9E3779B97F4A7C15) >> 40) & (places - 1);
        int16_t answer = keys[place] == code ? found[place] : unset;
        answer = code == 0 ? empty : answer;
        answers[row] = answer;
        missed += answer == unset;
    }
    return missed;
}

FOR_EVERY_PROCESSOR
void takar_keep_answered(const int16_t *answers, size_t count, int16_t fine, bool *restrict plain) {
    for (size_t row = 0; row < count; row++) plain[row] = plain[row] & ((answers[row] >= 0) | (answers[row] == fine));
}

FOR_EVERY_PROCESSOR
size_t takar_count_plain(const bool *plain, size_t count) {
    size_t found = 0;
    for (size_t row = 0; row < count; row++) found += plain[row];
    return found;
}

FOR_EVERY_PROCESSOR
void takar_mask_days(
    const bool *plain, const int32_t *dates, size_t count, int32_t undated, int32_t first_day, int32_t last_day, uint32_t steps,
    uint32_t *masks) {
    for (size_t row = 0; row < count; row++) {
        int32_t date = dates[row];
        uint32_t counts = (uint32_t)plain[row] & ((date == undated) | ((date >= first_day) & (date <= last_day)));
        masks[row] |= (0 - counts) & steps;
    }
}

FOR_EVERY_PROCESSOR
void takar_mask_answers(const int16_t *answers, size_t count, const uint32_t *restrict steps, uint32_t *restrict masks) {
    for (size_t row = 0; row < count; row++) {
        int32_t answer = answers[row];
        masks[row] &= steps[answer < 0 ? 0 : answer > 255 ? 255 : answer];
    }
}

/// Without branches, which nobody could foresee: every row is written down, and the next over it where it is not wanted.
static size_t choose_plainly(const uint32_t *masks, size_t from, size_t count, uint32_t bits, int32_t *rows, size_t found) {
    for (size_t row = from; row < count; row++) {
        rows[found] = (int32_t)row;
        found += (masks[row] & bits) != 0;
    }
    return found;
}

#if defined(__x86_64__)

__attribute__((target("avx512f,popcnt"))) static size_t choose_avx512(const uint32_t *masks, size_t count, uint32_t bits, int32_t *rows) {
    const __m512i wanted = _mm512_set1_epi32((int)bits), sixteen = _mm512_set1_epi32(16);
    __m512i numbers = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    size_t found = 0, row = 0;
    for (; row + 16 <= count; row += 16) {
        __mmask16 chosen = _mm512_test_epi32_mask(_mm512_loadu_si512(masks + row), wanted);
        // Sixteen are written, never behind the last row gone over: there are at most as many before as rows.
        _mm512_storeu_si512(rows + found, _mm512_maskz_compress_epi32(chosen, numbers));
        found += (size_t)_mm_popcnt_u32(chosen);
        numbers = _mm512_add_epi32(numbers, sixteen);
    }
    return choose_plainly(masks, row, count, bits, rows, found);
}

size_t takar_choose(const uint32_t *masks, size_t count, uint32_t bits, int32_t *rows) {
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("popcnt")) return choose_avx512(masks, count, bits, rows);
    return choose_plainly(masks, 0, count, bits, rows, 0);
}

#else

size_t takar_choose(const uint32_t *masks, size_t count, uint32_t bits, int32_t *rows) {
    return choose_plainly(masks, 0, count, bits, rows, 0);
}

#endif
