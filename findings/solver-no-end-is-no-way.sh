#!/usr/bin/env bash
# CBC 2.10.8 (Debian 12): with the last whole number gone from a model, the answers of its C interface change their meaning.
#
# Two kinds of class by the hour, and one of them only in whole classes: "as much as possible" without a ceiling is unbounded, as it is.
# Allow shares of both and the same model is "proven infeasible", not unbounded: who forgot a ceiling is told that no plan exists. For the
# least price of 5.5 hours the status is -1 in spite of the optimum, and the bound, below which no plan may cost, is 1.8e308. The other way
# round, the one with whole classes calls its relaxation optimal where even that is impossible. "log" "0" is silent for whole numbers only.
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

cat > shares.c <<'C'
#include <Cbc_C_Interface.h>
#include <stdio.h>

/* Two kinds with 2 and 3 hours for 3 and 4 of money, up to a ceiling each, and the hours that are wanted at least. */
static void solve(const char *what, int whole, double sense, double ceiling, double wanted) {
    CoinBigIndex starts[] = {0, 1, 2};
    int rows[] = {0, 0};
    double hours[] = {2, 3}, least[] = {0, 0}, most[] = {ceiling, ceiling}, money[] = {3, 4}, low[] = {wanted}, high[] = {1e300};
    Cbc_Model *model = Cbc_newModel();
    Cbc_loadProblem(model, 2, 1, starts, rows, hours, least, most, money, low, high);
    if (whole)
        Cbc_setInteger(model, 0);
    Cbc_setObjSense(model, sense);
    Cbc_setParameter(model, "log", "0");
    Cbc_solve(model);
    fprintf(stderr, "%s: optimal %d, infeasible %d, unbounded %d, status %d/%d, relaxation optimal %d, bound %g\n", what,
            Cbc_isProvenOptimal(model), Cbc_isProvenInfeasible(model), Cbc_isContinuousUnbounded(model), Cbc_status(model),
            Cbc_secondaryStatus(model), Cbc_isInitialSolveProvenOptimal(model), Cbc_getBestPossibleObjValue(model));
    Cbc_deleteModel(model);
}

int main(int count, char **arguments) {
    (void)arguments;
    solve("as much as possible", count > 1, -1, 1e300, 5.5);
    solve("least for 5.5 hours", count > 1, 1, 10, 5.5);
    solve("least for 55 hours, which 20 classes do not have", count > 1, 1, 10, 55);
}
C
cc -O1 -Iusr/include/coin shares.c -o shares -L"$libraries" -lCbcSolver -lCbc -Wl,--allow-shlib-undefined
seen=$(
    echo "one kind whole:"
    ./shares whole 2>&1 >log
    echo "lines on standard output: $(wc -l <log)"
    echo "shares of both:"
    ./shares 2>&1 >log
    echo "lines on standard output, some: $([ -s log ] && echo yes)"
)

expected="one kind whole:
as much as possible: optimal 0, infeasible 0, unbounded 1, status 0/7, relaxation optimal 0, bound 8.5e+10
least for 5.5 hours: optimal 1, infeasible 0, unbounded 0, status 0/0, relaxation optimal 1, bound 7.33333
least for 55 hours, which 20 classes do not have: optimal 0, infeasible 1, unbounded 0, status 0/1, relaxation optimal 1, bound 77.5
lines on standard output: 0
shares of both:
as much as possible: optimal 0, infeasible 1, unbounded 0, status -1/-1, relaxation optimal 0, bound -1.79769e+308
least for 5.5 hours: optimal 1, infeasible 0, unbounded 0, status -1/-1, relaxation optimal 1, bound 1.79769e+308
least for 55 hours, which 20 classes do not have: optimal 0, infeasible 1, unbounded 0, status -1/-1, relaxation optimal 0, bound 1.79769e+308
lines on standard output, some: yes"

echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
