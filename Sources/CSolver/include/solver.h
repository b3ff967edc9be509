#ifndef TAKAR_SOLVER_H
#define TAKAR_SOLVER_H

#ifdef __cplusplus
extern "C" {
#endif

/// Has CBC ask at each of its own events whether what it has is enough; it then stops with the best solution and the bound it has proven.
///
/// CBC's C interface has no way to stop a search that runs, its C++ interface has event handlers.
///
/// - model: a `Cbc_Model`, filled, before it is solved.
/// - is_enough: asked often, from the thread that solves; anything but 0 stops.
/// - context: handed to is_enough.
void takar_solver_ask(void *model, int (*is_enough)(void *), void *context);

#ifdef __cplusplus
}
#endif

#endif
