#include "CSystem.h"

#if defined(__linux__)
#include <features.h>
#endif

#if defined(__GLIBC__)
#include <malloc.h>

void takar_give_back_blocks(size_t bytes) { mallopt(M_MMAP_THRESHOLD, (int)bytes); }
#else
void takar_give_back_blocks(size_t bytes) { (void)bytes; }
#endif
