#include "CMachine.h"

#if defined(__linux__)
#include <features.h>
#endif

#if defined(__GLIBC__)
#include <malloc.h>

void takar_give_back_memory(void) { malloc_trim(0); }
#else
void takar_give_back_memory(void) {}
#endif
