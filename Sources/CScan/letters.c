#include "CScan.h"

#include <stdbool.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

size_t takar_letters_plainly(const uint8_t *text, size_t count, uint64_t *words) {
    size_t found = 0;
    for (size_t word = 0; word < 8; word++) words[word] = 0;
    for (size_t index = 0; index < count; index++) {
        uint8_t byte = text[index], lower = byte | 32;
        if (byte >= 128) return TAKAR_BEYOND_ASCII;
        bool is_letter = lower >= 'a' && lower <= 'z', is_digit = byte >= '0' && byte <= '9';
        if (!is_letter && !is_digit) continue;
        words[found / 8] |= (uint64_t)(is_letter ? lower : byte) << (56 - 8 * (found % 8));
        found += 1;
    }
    return found;
}

#if defined(__x86_64__)

/// All 64 bytes at once, where the processor has AVX-512 with compression of bytes.
__attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi2,popcnt"))) static size_t letters_avx512(
    const uint8_t *text, size_t count, uint64_t *words) {
    __mmask64 there = count >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << count) - 1;
    // Bytes that are not asked for are not touched.
    __m512i bytes = _mm512_maskz_loadu_epi8(there, text);
    if (_mm512_movepi8_mask(bytes) != 0) return TAKAR_BEYOND_ASCII;
    __m512i lower = _mm512_or_si512(bytes, _mm512_set1_epi8(32));
    __mmask64 letters = _mm512_cmplt_epu8_mask(_mm512_sub_epi8(lower, _mm512_set1_epi8('a')), _mm512_set1_epi8(26));
    __mmask64 digits = _mm512_cmplt_epu8_mask(_mm512_sub_epi8(bytes, _mm512_set1_epi8('0')), _mm512_set1_epi8(10));
    __m512i folded = _mm512_maskz_compress_epi8(letters | digits, _mm512_mask_mov_epi8(bytes, letters, lower));
    // The first letter of every word into its highest byte.
    const __m512i turned = _mm512_set4_epi32(0x08090A0B, 0x0C0D0E0F, 0x00010203, 0x04050607);
    _mm512_storeu_si512(words, _mm512_shuffle_epi8(folded, turned));
    return (size_t)_mm_popcnt_u64(letters | digits);
}

size_t takar_letters(const uint8_t *text, size_t count, uint64_t *words) {
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi2")) {
        return letters_avx512(text, count, words);
    }
    return takar_letters_plainly(text, count, words);
}

#else

size_t takar_letters(const uint8_t *text, size_t count, uint64_t *words) { return takar_letters_plainly(text, count, words); }

#endif
