#ifndef TAKAR_VERSIONS_H
#define TAKAR_VERSIONS_H

#if defined(__linux__)
#include <features.h>
#endif

/// Compiles a function for several processors; the loader takes the best that runs here.
#if defined(__x86_64__) && defined(__GLIBC__)
#define FOR_EVERY_PROCESSOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FOR_EVERY_PROCESSOR
#endif

#endif
