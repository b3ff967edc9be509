"""The chart of `engines_scale.py`: time, memory and what is spilled over millions of people."""

COLOURS = {"takar": "#b3261e", "duckdb": "#1f4e79", "spark": "#b26a00", "sail": "#6b7a1f"}
PANELS = {"seconds, start to result": lambda row: row["seconds"], "peak memory of all processes, GB": lambda row: row["peak"] / 1e9,
          "spilled at most, GB": lambda row: row["sizes"]["spill"] / 1e9}
# A panel for what hardly any has is no logarithm's.
PLAIN = "spilled at most, GB"


def draw(rows, path):
    # Only now: see `contest`.
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    done = [row for row in rows if row["state"] == "done"]
    if not done:
        return
    figure, panels = plt.subplots(1, len(PANELS), figsize=(12, 4.5), layout="constrained")
    for axes, (title, figure_of) in zip(panels, PANELS.items()):
        lines = {name: [(row["people"] / 1e6, figure_of(row)) for row in done if row["contestant"] == name] for name in COLOURS}
        for name, points in lines.items():
            if points:
                axes.plot(*zip(*points), marker="o", color=COLOURS[name], label=name)
        dress(matplotlib, axes, title, sorted({row["people"] for row in done}))
    # One for all, beside them: names at the ends of lines would lie above each other where several spill nothing.
    handles = {label: line for axes in panels for line, label in zip(*axes.get_legend_handles_labels())}
    figure.legend(handles.values(), handles.keys(), loc="outside lower center", ncols=len(handles), frameon=False)
    for kind in ["svg", "png"]:
        figure.savefig(f"{path}.{kind}", dpi=150)
    plt.close(figure)


def dress(matplotlib, axes, title, sizes):
    axes.set_xscale("log")
    axes.set_xticks([size / 1e6 for size in sizes], labels=[f"{size / 1e6:.2g}" for size in sizes])
    if title != PLAIN:
        axes.set_yscale("log")
        axes.yaxis.set_major_locator(matplotlib.ticker.LogLocator(subs=(1, 2, 5)))
        axes.yaxis.set_major_formatter(matplotlib.ticker.FuncFormatter(lambda figure, _: f"{figure:g}"))
    else:
        axes.set_ylim(bottom=0)
    axes.minorticks_off()
    axes.set_xlabel("million people")
    axes.set_title(title, fontsize=10, loc="left")
    axes.grid(axis="y", color="#dddddd")
    axes.spines[["top", "right"]].set_visible(False)
