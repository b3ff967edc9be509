#ifndef TAKAR_CSYSTEM_H
#define TAKAR_CSYSTEM_H

#include <stddef.h>

/// Gives every block of memory of so many bytes or more back to the system as soon as it is free, where the C library can be told.
void takar_give_back_blocks(size_t bytes);

#endif
