#include "solver.h"

#include <string>
#include <vector>

#include <CbcEventHandler.hpp>
#include <CbcModel.hpp>
#include <CbcSolver.hpp>
#include <OsiClpSolverInterface.hpp>

// With this the header declares what a model of the C interface holds.
#define CBC_EXTERN_C
#include <Coin_C_defines.h>

namespace {

class Asking : public CbcEventHandler {
public:
    Asking(int (*isEnough)(void *), void *context) : isEnough_(isEnough), context_(context) {}

    CbcEventHandler *clone() const override { return new Asking(*this); }

    CbcAction event(CbcEvent) override { return isEnough_(context_) ? stop : noAction; }

private:
    int (*isEnough_)(void *);
    void *context_;
};

}

extern "C" void takar_solver_ask(void *model, int (*is_enough)(void *), void *context) {
    // CBC keeps a copy of its own.
    Asking asking(is_enough, context);
    static_cast<Cbc_Model *>(model)->model_->passInEventHandler(&asking);
}
