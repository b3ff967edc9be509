#define _GNU_SOURCE
#include "CMachine.h"

#if defined(__linux__)
#include <fcntl.h>

void takar_begin_to_write(int descriptor, int64_t offset, int64_t count) {
    // Only a beginning: whether it all gets there is for fsync to say.
    (void)sync_file_range(descriptor, offset, count, SYNC_FILE_RANGE_WRITE);
}
#else
void takar_begin_to_write(int descriptor, int64_t offset, int64_t count) {
    (void)descriptor;
    (void)offset;
    (void)count;
}
#endif
