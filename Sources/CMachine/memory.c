#include "CMachine.h"

#if defined(__linux__)
#include <features.h>
#endif

#if defined(__GLIBC__)
#include <malloc.h>

void takar_give_back_memory(void) { malloc_trim(0); }

void takar_keep_little_memory(void) {
    (void)mallopt(M_ARENA_MAX, 2);
    (void)mallopt(M_TRIM_THRESHOLD, 16 << 20);
    (void)mallopt(M_MMAP_THRESHOLD, 1 << 20);
}
#else
void takar_keep_little_memory(void) {}

void takar_give_back_memory(void) {}
#endif
