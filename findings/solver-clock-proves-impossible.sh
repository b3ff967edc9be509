#!/usr/bin/env bash
# CBC 2.10.8 (Debian 12): a time limit that runs out while the model is being prepared is reported as a proof that no plan exists.
#
# 30 kinds of class, 100 units that want places: there is a plan, and with time enough CBC finds the cheapest. With too little it says that
# it was stopped, as one expects. Between these two lies a stretch of limits, some milliseconds wide here and wider with larger models,
# where it says "proven infeasible" and that no limit was reached: the same model is impossible on a slow day and possible on the next, and
# the first answer looks final. With preprocess "off" it was never seen. Limits are tried until one falls into that stretch.
# Needed beside bash are apt on Debian 12 (it only downloads: nothing is installed) and a C compiler, no Python.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq -o APT::Sandbox::User=root coinor-libcbc-dev=2.10.8+ds1-1 coinor-libcbc3=2.10.8+ds1-1 coinor-libclp1=1.17.6-3 \
    coinor-libcgl1=0.60.3+repack1-4 coinor-libosi1v5=0.108.6+repack1-2 coinor-libcoinutils-dev=2.11.4+repack1-2 \
    coinor-libcoinutils3v5=2.11.4+repack1-2 libblas3 liblapack3 libgfortran5 libquadmath0
for package in *.deb; do dpkg -x "$package" .; done
libraries=$(echo usr/lib/*-linux-gnu)
export LD_LIBRARY_PATH="$folder/$libraries:$folder/$libraries/blas:$folder/$libraries/lapack"

cat > clock.c <<'C'
#include <Cbc_C_Interface.h>
#include <stdio.h>

enum { KINDS = 30, UNITS = 100, WAYS = 2000, ENTRIES = KINDS + 2 * WAYS };

static unsigned state;

static double chance(void) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) / 16777216.0;
}

/* How many classes of each kind, a whole number, and how many places each of 2000 ways from a kind to a unit gets. */
static Cbc_Model *solved(const char *preprocess, double seconds) {
    static CoinBigIndex starts[KINDS + WAYS + 1];
    static int rows[ENTRIES];
    static double values[ENTRIES], least[KINDS + WAYS], most[KINDS + WAYS], prices[KINDS + WAYS], low[KINDS + UNITS], high[KINDS + UNITS];
    int entry = 0;
    state = 1;
    for (int kind = 0; kind < KINDS; kind++) {
        starts[kind] = entry;
        rows[entry] = kind;
        values[entry++] = -20 - 40 * chance();
        most[kind] = 12;
        prices[kind] = 50 + 40 * chance();
        low[kind] = -1e300;
        high[kind] = 0;
    }
    for (int way = 0; way < WAYS; way++) {
        starts[KINDS + way] = entry;
        rows[entry] = (int)(KINDS * chance());
        values[entry++] = 0.7 + 0.6 * chance();
        rows[entry] = KINDS + way % UNITS;
        values[entry++] = 1;
        most[KINDS + way] = 3 + 20 * chance();
        prices[KINDS + way] = 0.2 + 0.8 * chance();
    }
    starts[KINDS + WAYS] = entry;
    for (int unit = 0; unit < UNITS; unit++) {
        low[KINDS + unit] = 5 + 30 * chance();
        high[KINDS + unit] = 1e300;
    }
    Cbc_Model *model = Cbc_newModel();
    Cbc_loadProblem(model, KINDS + WAYS, KINDS + UNITS, starts, rows, values, least, most, prices, low, high);
    for (int kind = 0; kind < KINDS; kind++)
        Cbc_setInteger(model, kind);
    Cbc_setLogLevel(model, 0);
    char text[40];
    snprintf(text, sizeof text, "%.6f", seconds);
    Cbc_setParameter(model, "timeMode", "elapsed");
    Cbc_setParameter(model, "sec", text);
    Cbc_setParameter(model, "preprocess", preprocess);
    Cbc_solve(model);
    return model;
}

static void say(const char *what, Cbc_Model *model) {
    printf("%s: proven infeasible %d, seconds limit reached %d, status %d/%d\n", what, Cbc_isProvenInfeasible(model),
           Cbc_isSecondsLimitReached(model), Cbc_status(model), Cbc_secondaryStatus(model));
    Cbc_deleteModel(model);
}

/* The first of many limits, each a hundredth longer, with which it is said to be impossible; 0 is none. */
static double impossible(const char *preprocess, double from, double to) {
    for (double seconds = from; seconds < to; seconds *= 1.01) {
        Cbc_Model *model = solved(preprocess, seconds);
        int is = Cbc_isProvenInfeasible(model);
        if (is)
            say("some limit", model);
        else
            Cbc_deleteModel(model);
        if (is)
            return seconds;
    }
    return 0;
}

int main(void) {
    printf("CBC %s\n", Cbc_getVersion());
    Cbc_Model *model = solved("on", 100);
    printf("%.0f is the price of the cheapest plan, proven optimal %d\n", Cbc_getObjValue(model), Cbc_isProvenOptimal(model));
    say("100 s", model);
    say("0.0001 s", solved("on", 0.0001));
    double seconds = 0;
    for (int sweep = 0; sweep < 3 && seconds == 0; sweep++)
        seconds = impossible("on", 0.001, 0.5);
    if (seconds > 0 && impossible("off", seconds / 4, seconds * 8) == 0)
        printf("without preprocessing: no such limit from a quarter to eight times of it\n");
}
C
cc -O1 -Iusr/include/coin clock.c -o clock -L"$libraries" -lCbcSolver -lCbc -Wl,--allow-shlib-undefined
seen=$(./clock)

expected="CBC 2.10.8
2909 is the price of the cheapest plan, proven optimal 1
100 s: proven infeasible 0, seconds limit reached 0, status 0/0
0.0001 s: proven infeasible 0, seconds limit reached 1, status 1/4
some limit: proven infeasible 1, seconds limit reached 0, status 0/1
without preprocessing: no such limit from a quarter to eight times of it"

echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
