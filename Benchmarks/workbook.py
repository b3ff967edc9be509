"""How long a workbook takes: an export of many people with all of SIASN's columns, read by takar and by readers of workbooks.

    workbook.py [people] [runs]

takar recognises the sheet, reads it, measures everybody and prints a report; the others only read every cell.
"""

import csv
import statistics
import subprocess
import sys

import contest
import goals
import machine

READERS = {
    "openpyxl": "import openpyxl, sys\nfor row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True): pass",
    "calamine": "import python_calamine, sys\npython_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()",
}


def workbook(people):
    """A folder with one workbook, made where it is not there yet: by a process of its own, see `contest`."""
    folder = contest.BENCH / f"workbook-{people}"
    if not folder.exists():
        subprocess.run([sys.executable, __file__, "make", str(people)], check=True)
    return folder


def make(people):
    import xlsxwriter

    folder = contest.BENCH / f"workbook-{people}"
    if not folder.exists():
        part = folder.with_suffix(".part")
        part.mkdir(parents=True, exist_ok=True)
        with xlsxwriter.Workbook(str(part / "pegawai.xlsx"), {"strings_to_numbers": False}) as book:
            sheet = book.add_worksheet("Data ASN")
            with open(contest.data_folder(people) / "pegawai.csv", encoding="utf-8-sig", newline="") as file:
                for number, row in enumerate(csv.reader(file, delimiter=";")):
                    for column, cell in enumerate(row):
                        # Cells that the simulation leaves empty are filled, as they are in exports.
                        sheet.write_string(number, column, cell or "contoh")
        part.rename(folder)


def main(people=100_000, runs=3):
    folder = workbook(people)
    path = str(folder / "pegawai.xlsx")
    facts = machine.facts()
    commands = {"takar, measured": contest.report_command(folder)}
    commands |= {f"{name}, read": [sys.executable, "-c", program, path] for name, program in READERS.items()}
    results = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            results[name].append(contest.timed(command, contest.BENCH / "workbook.txt"))
    takar = results["takar, measured"]
    seconds, peak = statistics.median(run["seconds"] for run in takar), statistics.median(run["peak"] for run in takar)
    lines = ["| | seconds | / takar's | peak memory, MB |", "| --- | ---: | ---: | ---: |"]
    for name, own in results.items():
        median = statistics.median(run["seconds"] for run in own)
        lines.append(f"| {name} | {median:.2f} | {median / seconds:.2f} | {statistics.median(run['peak'] for run in own) / 1e6:,.0f} |")
    text = f"""{people:,} people, a workbook of {(folder / 'pegawai.xlsx').stat().st_size / 1e6:,.0f} MB; medians of {runs} runs.

{chr(10).join(lines)}

{goals.lines([goals.at_most(10, "takar's seconds", seconds), goals.at_most(300, "takar's peak memory in MB", peak / 1e6)])}

{machine.line(facts)}
"""
    (contest.BENCH / "result-workbook.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        if sys.argv[1:2] == ["make"]:
            make(int(sys.argv[2]))
        else:
            main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
