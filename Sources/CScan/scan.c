#include "CScan.h"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

enum { BLOCK = 64, QUOTE = '"', LINE_FEED = 10, RETURN = 13, TAB = 9, DELETE = 127 };

/// Which bytes of a block of 64 are what, the first in the lowest bit.
typedef struct {
    uint64_t delimiters;
    uint64_t feeds;
    uint64_t returns;
    /// Quotes, control characters other than line feed, carriage return and tab, and bytes beyond ASCII.
    uint64_t others;
} block_masks;

/// Writes the positions of the bits of `mask` behind `offset`. Nearly every block has few, and a loop that ends after a number of
/// rounds nobody can foresee costs more than writing some numbers too many: up to 63 behind the last, which the next overwrite.
static inline __attribute__((always_inline)) uint32_t *write_positions(uint64_t mask, size_t offset, uint32_t *positions) {
    size_t count = (size_t)__builtin_popcountll(mask);
    uint32_t base = (uint32_t)offset;
    for (size_t start = 0; start < count; start += 8) {
        for (size_t step = 0; step < 8; step++) {
            // Without bits left this writes the position of no byte, behind the last.
            positions[start + step] = base + (uint32_t)__builtin_ctzll(mask | (uint64_t)1 << 63);
            mask &= mask - 1;
        }
    }
    return positions + count;
}

/// Writes down what the masks of the block at `offset` say. `next` is the byte behind the block, or 0 at the end of the text.
static inline __attribute__((always_inline)) void write_down(
    block_masks masks, size_t offset, uint8_t next, uint32_t *marks, uint32_t *lines, uint32_t *specials, takar_found *found,
    uint32_t *(*write)(uint64_t mask, size_t offset, uint32_t *positions)) {
    uint64_t followed = (masks.feeds >> 1) | ((uint64_t)(next == LINE_FEED) << 63);
    uint64_t ends = masks.delimiters | masks.feeds;
    // The delimiter may itself be a tab or, in a hostile file, a quote: what separates cells is no special byte.
    uint64_t special = (masks.others | (masks.returns & ~followed)) & ~ends;
    // Mostly there is one line feed or none: written without asking.
    uint64_t feeds = masks.feeds;
    lines[found->lines] = (uint32_t)(found->marks + (size_t)__builtin_popcountll(ends & ((feeds & -feeds) - 1)));
    found->lines += feeds != 0;
    feeds &= feeds - 1;
    if (__builtin_expect(feeds != 0, 0)) {
        for (; feeds != 0; feeds &= feeds - 1) {
            lines[found->lines++] = (uint32_t)(found->marks + (size_t)__builtin_popcountll(ends & ((feeds & -feeds) - 1)));
        }
    }
    if (__builtin_expect(special != 0, 0)) {
        found->specials = (size_t)(write(special, offset, specials + found->specials) - specials);
    }
    found->marks = (size_t)(write(ends, offset, marks + found->marks) - marks);
}

static inline void scan_bytes(
    const uint8_t *text, size_t from, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials,
    takar_found *found) {
    for (size_t index = from; index < count; index++) {
        uint8_t byte = text[index];
        if (byte == delimiter) {
            marks[found->marks++] = (uint32_t)index;
        } else if (byte == LINE_FEED) {
            lines[found->lines++] = (uint32_t)found->marks;
            marks[found->marks++] = (uint32_t)index;
        } else if (byte == RETURN) {
            if (index + 1 == count || text[index + 1] != LINE_FEED) specials[found->specials++] = (uint32_t)index;
        } else if (byte == QUOTE || (byte < 32 && byte != TAB) || byte >= DELETE) {
            specials[found->specials++] = (uint32_t)index;
        }
    }
}

takar_found takar_scan_plainly(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials) {
    takar_found found = {0, 0, 0};
    scan_bytes(text, 0, count, delimiter, marks, lines, specials, &found);
    return found;
}

#if defined(__x86_64__)

/// 16 bytes at a time, on every x86-64.
static takar_found scan_sse2(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials) {
    takar_found found = {0, 0, 0};
    const __m128i delimiters = _mm_set1_epi8((char)delimiter), feeds = _mm_set1_epi8(LINE_FEED), returns = _mm_set1_epi8(RETURN);
    const __m128i quotes = _mm_set1_epi8(QUOTE), tabs = _mm_set1_epi8(TAB), spaces = _mm_set1_epi8(32), deletes = _mm_set1_epi8(DELETE);
    size_t offset = 0;
    for (; offset + BLOCK <= count; offset += BLOCK) {
        block_masks masks = {0, 0, 0, 0};
        for (int part = 0; part < 4; part++) {
            __m128i bytes = _mm_loadu_si128((const __m128i *)(text + offset + 16 * part));
            __m128i feed = _mm_cmpeq_epi8(bytes, feeds), back = _mm_cmpeq_epi8(bytes, returns);
            // Compared as signed numbers, bytes beyond ASCII lie below the space as well.
            __m128i low = _mm_andnot_si128(_mm_or_si128(_mm_or_si128(feed, back), _mm_cmpeq_epi8(bytes, tabs)), _mm_cmplt_epi8(bytes, spaces));
            __m128i other = _mm_or_si128(low, _mm_or_si128(_mm_cmpeq_epi8(bytes, quotes), _mm_cmpeq_epi8(bytes, deletes)));
            masks.delimiters |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, delimiters)) << (16 * part);
            masks.feeds |= (uint64_t)(uint16_t)_mm_movemask_epi8(feed) << (16 * part);
            masks.returns |= (uint64_t)(uint16_t)_mm_movemask_epi8(back) << (16 * part);
            masks.others |= (uint64_t)(uint16_t)_mm_movemask_epi8(other) << (16 * part);
        }
        write_down(masks, offset, offset + BLOCK < count ? text[offset + BLOCK] : 0, marks, lines, specials, &found, write_positions);
    }
    scan_bytes(text, offset, count, delimiter, marks, lines, specials, &found);
    return found;
}

/// 32 bytes at a time, where the processor has AVX2.
__attribute__((target("avx2,bmi,popcnt"))) static takar_found scan_avx2(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials) {
    takar_found found = {0, 0, 0};
    const __m256i delimiters = _mm256_set1_epi8((char)delimiter), feeds = _mm256_set1_epi8(LINE_FEED), returns = _mm256_set1_epi8(RETURN);
    const __m256i quotes = _mm256_set1_epi8(QUOTE), tabs = _mm256_set1_epi8(TAB), last = _mm256_set1_epi8(31);
    const __m256i deletes = _mm256_set1_epi8(DELETE);
    size_t offset = 0;
    for (; offset + BLOCK <= count; offset += BLOCK) {
        block_masks masks = {0, 0, 0, 0};
        for (int part = 0; part < 2; part++) {
            __m256i bytes = _mm256_loadu_si256((const __m256i *)(text + offset + 32 * part));
            __m256i feed = _mm256_cmpeq_epi8(bytes, feeds), back = _mm256_cmpeq_epi8(bytes, returns);
            __m256i plain = _mm256_or_si256(
                _mm256_or_si256(feed, back), _mm256_or_si256(_mm256_cmpgt_epi8(bytes, last), _mm256_cmpeq_epi8(bytes, tabs)));
            __m256i ugly = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, quotes), _mm256_cmpeq_epi8(bytes, deletes));
            uint32_t others = ~(uint32_t)_mm256_movemask_epi8(plain) | (uint32_t)_mm256_movemask_epi8(ugly);
            masks.delimiters |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, delimiters)) << (32 * part);
            masks.feeds |= (uint64_t)(uint32_t)_mm256_movemask_epi8(feed) << (32 * part);
            masks.returns |= (uint64_t)(uint32_t)_mm256_movemask_epi8(back) << (32 * part);
            masks.others |= (uint64_t)others << (32 * part);
        }
        write_down(masks, offset, offset + BLOCK < count ? text[offset + BLOCK] : 0, marks, lines, specials, &found, write_positions);
    }
    scan_bytes(text, offset, count, delimiter, marks, lines, specials, &found);
    return found;
}

/// As `write_positions`: sixteen numbers at a time, which most blocks do not have.
__attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt"))) static inline uint32_t *compress_positions(
    uint64_t mask, size_t offset, uint32_t *positions) {
    static const uint8_t numbers[64] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                                        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
                                        44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
    size_t count = (size_t)__builtin_popcountll(mask);
    __m512i found = _mm512_maskz_compress_epi8(mask, _mm512_loadu_si512(numbers)), base = _mm512_set1_epi32((int)offset);
    _mm512_storeu_si512(positions, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(found)), base));
    if (__builtin_expect(count > 16, 0)) {
        _mm512_storeu_si512(positions + 16, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, 1)), base));
        _mm512_storeu_si512(positions + 32, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, 2)), base));
        _mm512_storeu_si512(positions + 48, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, 3)), base));
    }
    return positions + count;
}

/// 64 bytes at a time, where the processor has AVX-512 with compression of bytes.
__attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt"))) static takar_found scan_avx512(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials) {
    takar_found found = {0, 0, 0};
    const __m512i delimiters = _mm512_set1_epi8((char)delimiter), feeds = _mm512_set1_epi8(LINE_FEED), returns = _mm512_set1_epi8(RETURN);
    const __m512i quotes = _mm512_set1_epi8(QUOTE), tabs = _mm512_set1_epi8(TAB), spaces = _mm512_set1_epi8(32);
    const __m512i letters = _mm512_set1_epi8(DELETE - 32);
    size_t offset = 0;
    for (; offset + BLOCK <= count; offset += BLOCK) {
        __m512i bytes = _mm512_loadu_si512(text + offset);
        uint64_t feed = _mm512_cmpeq_epi8_mask(bytes, feeds), back = _mm512_cmpeq_epi8_mask(bytes, returns);
        // Moved down by a space, control characters and bytes beyond ASCII lie together at the upper end.
        uint64_t odd = _mm512_cmpge_epu8_mask(_mm512_sub_epi8(bytes, spaces), letters);
        uint64_t fine = feed | back | _mm512_cmpeq_epi8_mask(bytes, tabs);
        block_masks masks = {
            _mm512_cmpeq_epi8_mask(bytes, delimiters), feed, back, (odd & ~fine) | _mm512_cmpeq_epi8_mask(bytes, quotes)};
        write_down(
            masks, offset, offset + BLOCK < count ? text[offset + BLOCK] : 0, marks, lines, specials, &found, compress_positions);
    }
    scan_bytes(text, offset, count, delimiter, marks, lines, specials, &found);
    return found;
}

takar_found takar_scan(const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials) {
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("popcnt")) {
        return scan_avx512(text, count, delimiter, marks, lines, specials);
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt")) {
        return scan_avx2(text, count, delimiter, marks, lines, specials);
    }
    return scan_sse2(text, count, delimiter, marks, lines, specials);
}

#elif defined(__ARM_NEON)

/// One bit for every byte of 64 that is all ones in `parts`.
static inline uint64_t bits(uint8x16_t first, uint8x16_t second, uint8x16_t third, uint8x16_t fourth) {
    const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    uint8x16_t left = vpaddq_u8(vandq_u8(first, weights), vandq_u8(second, weights));
    uint8x16_t right = vpaddq_u8(vandq_u8(third, weights), vandq_u8(fourth, weights));
    uint8x16_t sums = vpaddq_u8(left, right);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
}

takar_found takar_scan(const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials) {
    takar_found found = {0, 0, 0};
    const uint8x16_t delimiters = vdupq_n_u8(delimiter), feeds = vdupq_n_u8(LINE_FEED), returns = vdupq_n_u8(RETURN);
    const uint8x16_t quotes = vdupq_n_u8(QUOTE), tabs = vdupq_n_u8(TAB), spaces = vdupq_n_u8(32), deletes = vdupq_n_u8(DELETE);
    size_t offset = 0;
    for (; offset + BLOCK <= count; offset += BLOCK) {
        uint8x16_t delimiter_at[4], feed_at[4], return_at[4], other_at[4];
        for (int part = 0; part < 4; part++) {
            uint8x16_t bytes = vld1q_u8(text + offset + 16 * part);
            delimiter_at[part] = vceqq_u8(bytes, delimiters);
            feed_at[part] = vceqq_u8(bytes, feeds);
            return_at[part] = vceqq_u8(bytes, returns);
            uint8x16_t fine = vorrq_u8(vorrq_u8(feed_at[part], return_at[part]), vceqq_u8(bytes, tabs));
            uint8x16_t odd = vorrq_u8(vcltq_u8(bytes, spaces), vcgeq_u8(bytes, deletes));
            other_at[part] = vorrq_u8(vbicq_u8(odd, fine), vceqq_u8(bytes, quotes));
        }
        block_masks masks = {
            bits(delimiter_at[0], delimiter_at[1], delimiter_at[2], delimiter_at[3]), bits(feed_at[0], feed_at[1], feed_at[2], feed_at[3]),
            bits(return_at[0], return_at[1], return_at[2], return_at[3]), bits(other_at[0], other_at[1], other_at[2], other_at[3])};
        write_down(masks, offset, offset + BLOCK < count ? text[offset + BLOCK] : 0, marks, lines, specials, &found, write_positions);
    }
    scan_bytes(text, offset, count, delimiter, marks, lines, specials, &found);
    return found;
}

#else

takar_found takar_scan(const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials) {
    return takar_scan_plainly(text, count, delimiter, marks, lines, specials);
}

#endif
