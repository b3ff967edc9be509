import CXlsxWriter
import Vocabulary

extension WorkbookSheet {
    /// Puts a chart over the cells from a row and column on, so many pixels wide and high.
    public func insert(_ chart: SheetChart, row: Int, column: Int, width: Int, height: Int) throws(FileFailure) {
        let kind =
            switch chart.kind {
            case .bars: LXW_CHART_BAR
            case .columns: LXW_CHART_COLUMN
            case .line: LXW_CHART_LINE
            }
        guard let drawn = workbook_add_chart(try handle.open(), UInt8(kind.rawValue)) else {
            throw FileFailure(handle.file, LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        for series in chart.series { try add(series, chart, to: drawn) }
        chart_title_set_name(drawn, chart.title.plainText)
        var font = lxw_chart_font()
        font.size = 13
        font.bold = 1
        font.color = Colour.ink
        chart_title_set_name_font(drawn, &font)
        if chart.kind != .line { chart_set_series_gap(drawn, 45) }
        if chart.series.count > 1 {
            if chart.kind != .line { chart_set_series_overlap(drawn, 100) }
            chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        } else {
            chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        }
        setAxes(of: drawn, chart)
        try handle.check(
            chart.description.plainText.withCString { description in
                var options = lxw_chart_options()
                // A chart is 480 by 288 pixels by itself.
                options.x_scale = Double(width) / 480
                options.y_scale = Double(height) / 288
                // The library copies it and only reads it.
                options.description = UnsafeMutablePointer(mutating: description)
                return worksheet_insert_chart_opt(sheet, lxw_row_t(row), lxw_col_t(column), drawn, &options)
            })
    }

    private func add(_ series: SheetChart.Series, _ chart: SheetChart, to whole: UnsafeMutablePointer<lxw_chart>) throws(FileFailure) {
        guard let drawn = chart_add_series(whole, nil, nil) else { throw FileFailure(handle.file, LXW_ERROR_MEMORY_MALLOC_FAILED) }
        chart_series_set_name(drawn, series.name.plainText)
        chart.categories.place { chart_series_set_categories(drawn, $0, $1, $2, $3, $4) }
        series.values.place { chart_series_set_values(drawn, $0, $1, $2, $3, $4) }
        var fill = lxw_chart_fill(color: series.colour, none: 0, transparency: 0)
        if chart.kind == .line {
            var line = lxw_chart_line(color: series.colour, none: 0, width: 2.25, dash_type: 0, transparency: 0)
            chart_series_set_line(drawn, &line)
            chart_series_set_marker_type(drawn, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
            chart_series_set_marker_size(drawn, 7)
            chart_series_set_marker_fill(drawn, &fill)
            chart_series_set_marker_line(drawn, &line)
        } else {
            chart_series_set_fill(drawn, &fill)
        }
        if let label = series.label {
            chart_series_set_labels(drawn)
            chart_series_set_labels_num_format(drawn, label)
            if chart.kind == .line { chart_series_set_labels_position(drawn, UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue)) }
        }
        guard !series.pointColours.isEmpty else { return }
        var fills = series.pointColours.map { lxw_chart_fill(color: $0, none: 0, transparency: 0) }
        let error = fills.withUnsafeMutableBufferPointer { fills in
            var points = fills.indices.map { index in lxw_chart_point(line: nil, fill: fills.baseAddress.map { $0 + index }, pattern: nil) }
            return points.withUnsafeMutableBufferPointer { points in
                // The list ends with nothing.
                var list = points.indices.map { index in points.baseAddress.map { $0 + index } } + [nil]
                return chart_series_set_points(drawn, &list)
            }
        }
        try handle.check(error)
    }

    /// The numbers stand at the bars, so the axis of numbers is left out.
    private func setAxes(of drawn: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart) {
        // Of lying bars the upright axis has the names.
        let isLying = chart.kind == .bars
        let names = chart_axis_get(drawn, isLying ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X)
        let numbers = chart_axis_get(drawn, isLying ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
        if isLying { chart_axis_set_reverse(names) }
        chart_axis_set_major_tick_mark(names, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
        chart_axis_major_gridlines_set_visible(names, 0)
        chart_axis_major_gridlines_set_visible(numbers, 0)
        // Bars are compared by their length, which begins at 0; a line by where it rises and falls.
        if chart.kind != .line { chart_axis_set_min(numbers, 0) }
        if let maximum = chart.maximum { chart_axis_set_max(numbers, maximum) }
        chart_axis_off(numbers)
    }
}

extension SheetRange {
    /// Calls `body` with the name of the sheet and the first row, first column, last row and last column.
    fileprivate func place(_ body: (String, lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t) -> Void) {
        body(sheet, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column))
    }
}
