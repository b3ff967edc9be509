#ifndef TAKAR_CFUZZ_H
#define TAKAR_CFUZZ_H

#include <stddef.h>
#include <stdint.h>

/// Scans the bytes in every way the machine can; what the first way says otherwise than the plain one, or NULL.
const char *fuzz_scan_difference(const uint8_t *text, size_t count, uint8_t delimiter);

/// libFuzzer's own: calls `callback` with one input after the other. The program keeps its `main`, as Swift wants to have one.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*callback)(const uint8_t *bytes, size_t count));

#endif
