import Measurement
import Vocabulary

/// The four dimensions of everybody as shares of their maxima, column by column.
struct ScoreTable: Sendable {
    let columns: [[Double]]

    var count: Int { columns[0].count }

    /// - Parameter maxima: what each dimension is worth at most; a dimension worth nothing tells nobody apart.
    init(_ ranked: [ResultMeans], maxima: [Points]) {
        columns = (0..<4).map { dimension in
            let maximum = dimension < maxima.count ? Double(maxima[dimension].thousandths) / 1000 : 0
            return ranked.map { maximum > 0 ? $0.dimensions[dimension].approximation / maximum : 0 }
        }
    }

    /// The scores under some weights, as many as there is room for.
    func score(by weights: SIMD4<Double>, into scores: inout [Double]) {
        let (first, second, third, fourth) = (columns[0], columns[1], columns[2], columns[3])
        for item in scores.indices {
            scores[item] = weights[0] * first[item] + weights[1] * second[item] + weights[2] * third[item] + weights[3] * fourth[item]
        }
    }
}
