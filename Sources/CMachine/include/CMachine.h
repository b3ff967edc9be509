#ifndef TAKAR_CMACHINE_H
#define TAKAR_CMACHINE_H

#include <stddef.h>
#include <stdint.h>

/// Gives all memory that is free at the moment back to the system, where the C library can be told.
void takar_give_back_memory(void);

/// Has the C library keep little of what is freed, for a process that runs for days: few pools of memory, and large blocks that go back
/// to the system at once.
void takar_keep_little_memory(void);

/// Asks the system to begin writing a part of a file to the disk, without waiting for it, where it can be asked.
void takar_begin_to_write(int descriptor, int64_t offset, int64_t count);

#endif
