#ifndef TAKAR_CMACHINE_H
#define TAKAR_CMACHINE_H

#include <stddef.h>
#include <stdint.h>

/// Gives all memory that is free at the moment back to the system, where the C library can be told.
void takar_give_back_memory(void);

/// Asks the system to begin writing a part of a file to the disk, without waiting for it, where it can be asked.
void takar_begin_to_write(int descriptor, int64_t offset, int64_t count);

#endif
