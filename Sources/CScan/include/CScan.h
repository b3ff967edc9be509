#ifndef TAKAR_CSCAN_H
#define TAKAR_CSCAN_H

#include <stddef.h>
#include <stdint.h>

/// How many numbers more than bytes the arrays must have room for.
enum { TAKAR_SCAN_SLACK = 64 };

/// How many of each were found.
typedef struct {
    size_t marks;
    size_t lines;
    size_t specials;
} takar_found;

/// Finds in `count` bytes, at most UINT32_MAX:
/// - the position of every delimiter and line feed (`marks`),
/// - for every line feed its index in `marks` (`lines`),
/// - the position of every byte that asks for care (`specials`): quotes, control characters but for the tab, carriage returns
///   that no line feed follows, and bytes beyond ASCII.
///
/// Each of the three arrays must have room for `count + TAKAR_SCAN_SLACK` numbers; what stands behind those found means nothing.
takar_found takar_scan(const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials);

/// The same byte by byte: what `takar_scan` is tested against, and what it is on machines without vector instructions known here.
takar_found takar_scan_plainly(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials);

/// Stands for a text with bytes beyond ASCII.
enum { TAKAR_BEYOND_ASCII = 65 };

/// Writes the letters and digits of a text of at most 64 bytes one behind the other into eight words, letters in lower case, the
/// first in the highest byte of the first word, and zeros behind the last. How many there are, or `TAKAR_BEYOND_ASCII`.
size_t takar_letters(const uint8_t *text, size_t count, uint64_t *words);

/// The same byte by byte.
size_t takar_letters_plainly(const uint8_t *text, size_t count, uint64_t *words);

/// Asks the memory for what lies at an address, which will soon be looked at.
static inline void takar_prefetch(const void *address) { __builtin_prefetch(address); }

/// Lets the processor rest for a moment while a thread looks again and again at something that another one will change.
static inline void takar_pause(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("isb");
#endif
}

#endif
