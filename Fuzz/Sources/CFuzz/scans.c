// The scanner once more under other names, built with the sanitizers and with the ways in reach that it keeps to itself: on a
// machine with AVX-512 nothing else runs the ones for machines without.
#define takar_scan fuzz_scan
#define takar_scan_plainly fuzz_scan_plainly
#include "../../../Sources/CScan/scan.c"

#include "CFuzz.h"
#include <stdlib.h>
#include <string.h>

typedef takar_found (*scan_function)(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *marks, uint32_t *lines, uint32_t *specials);

typedef struct {
    uint32_t *marks, *lines, *specials;
    takar_found found;
} scan_result;

/// The arrays have exactly the room the scanner asks for, so that a number written behind it is noticed.
static scan_result run_scan(scan_function scan, const uint8_t *text, size_t count, uint8_t delimiter) {
    size_t room = (count + TAKAR_SCAN_SLACK) * sizeof(uint32_t);
    scan_result result = {malloc(room), malloc(room), malloc(room), {0, 0, 0}};
    if (result.marks == NULL || result.lines == NULL || result.specials == NULL) abort();
    result.found = scan(text, count, delimiter, result.marks, result.lines, result.specials);
    return result;
}

static void free_scan(scan_result result) {
    free(result.marks);
    free(result.lines);
    free(result.specials);
}

static int differ(const uint32_t *left, size_t left_count, const uint32_t *right, size_t right_count) {
    return left_count != right_count || memcmp(left, right, left_count * sizeof(uint32_t)) != 0;
}

static const char *difference(scan_result plain, scan_result fast) {
    if (differ(plain.marks, plain.found.marks, fast.marks, fast.found.marks)) return "marks";
    if (differ(plain.lines, plain.found.lines, fast.lines, fast.found.lines)) return "lines";
    if (differ(plain.specials, plain.found.specials, fast.specials, fast.found.specials)) return "specials";
    return NULL;
}

const char *fuzz_scan_difference(const uint8_t *text, size_t count, uint8_t delimiter) {
    const scan_function ways[] = {
        fuzz_scan,
#if defined(__x86_64__)
        scan_sse2,
        __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt") ? scan_avx2 : scan_sse2,
#endif
    };
    scan_result plain = run_scan(fuzz_scan_plainly, text, count, delimiter);
    const char *found = NULL;
    for (size_t way = 0; way < sizeof ways / sizeof ways[0] && found == NULL; way++) {
        scan_result fast = run_scan(ways[way], text, count, delimiter);
        found = difference(plain, fast);
        free_scan(fast);
    }
    free_scan(plain);
    return found;
}
