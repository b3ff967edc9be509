#!/usr/bin/env bash
# CBC 2.10.8 (Debian 12): a search that was stopped early becomes a proof of the optimum when the same model is solved again.
#
# Eight kinds of class, four units that want hours, and the cheapest number of classes of each kind. The first Cbc_solve stops at its limit
# of nodes and says so: Rp 9.198.000, and nothing below Rp 9.000.999 is possible. Whoever then allows more nodes and solves again, to go
# on from there, is told at once that Rp 9.198.000 is proven optimal, with a bound of the same amount and the node count of before. The
# optimum is Rp 9.062.000, which a fresh model finds. Only Cbc_secondaryStatus is odd: 1 stands for an infeasible relaxation.
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

cat > twice.c <<'C'
#include <Cbc_C_Interface.h>
#include <stdio.h>

enum { KINDS = 8, UNITS = 4 };

/* How many classes of each kind: at least the hours that every unit wants, for the least money. */
static Cbc_Model *classes(void) {
    CoinBigIndex starts[KINDS + 1];
    int rows[KINDS * UNITS];
    double hours[KINDS * UNITS], least[KINDS], most[KINDS], prices[KINDS], wanted[UNITS], above[UNITS];
    int entry = 0;
    for (int kind = 0; kind < KINDS; kind++) {
        double sum = 0;
        starts[kind] = entry;
        for (int unit = 0; unit < UNITS; unit++, entry++) {
            rows[entry] = unit;
            hours[entry] = (7 * kind * kind + 11 * kind * unit + 5 * unit * unit + 2 * (kind + 1) * (unit + 3)) % 23;
            sum += hours[entry];
        }
        least[kind] = 0;
        most[kind] = 20;
        prices[kind] = 1000 * (10 * sum + (kind * 37 + 2) % 61);
    }
    starts[KINDS] = entry;
    for (int unit = 0; unit < UNITS; unit++) {
        wanted[unit] = 150 + (unit * 53 + 34) % 97;
        above[unit] = 1e300;
    }
    Cbc_Model *model = Cbc_newModel();
    Cbc_loadProblem(model, KINDS, UNITS, starts, rows, hours, least, most, prices, wanted, above);
    for (int kind = 0; kind < KINDS; kind++)
        Cbc_setInteger(model, kind);
    Cbc_setLogLevel(model, 0);
    return model;
}

static void solve(const char *what, Cbc_Model *model, const char *limit) {
    Cbc_setParameter(model, "maxNodes", limit);
    Cbc_solve(model);
    printf("%s of %s nodes: best %.0f, bound %.0f, nodes %d, proven optimal %d, status %d/%d\n", what, limit, Cbc_getObjValue(model),
           Cbc_getBestPossibleObjValue(model), Cbc_getNodeCount(model), Cbc_isProvenOptimal(model), Cbc_status(model),
           Cbc_secondaryStatus(model));
}

int main(void) {
    Cbc_Model *model = classes(), *fresh = classes();
    printf("CBC %s\n", Cbc_getVersion());
    solve("first, limit", model, "10");
    solve("again, limit", model, "100000");
    solve("fresh, limit", fresh, "100000");
    Cbc_deleteModel(model);
    Cbc_deleteModel(fresh);
}
C
cc -O1 -Iusr/include/coin twice.c -o twice -L"$libraries" -lCbcSolver -lCbc -Wl,--allow-shlib-undefined
seen=$(./twice)

expected="CBC 2.10.8
first, limit of 10 nodes: best 9198000, bound 9000999, nodes 10, proven optimal 0, status 1/3
again, limit of 100000 nodes: best 9198000, bound 9198000, nodes 10, proven optimal 1, status 0/1
fresh, limit of 100000 nodes: best 9062000, bound 9062000, nodes 92, proven optimal 1, status 0/0"

echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
