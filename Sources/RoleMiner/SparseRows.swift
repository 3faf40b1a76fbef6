/// Rows of ascending numbers in one array (compressed sparse rows).
struct SparseRows: Sendable, Equatable {
  private(set) var offsets: [Int] = [0]
  private(set) var values: [Int32] = []

  var rowCount: Int { offsets.count - 1 }

  subscript(row: Int) -> ArraySlice<Int32> { values[offsets[row]..<offsets[row + 1]] }

  func length(of row: Int) -> Int { offsets[row + 1] - offsets[row] }

  init() {}

  init(offsets: [Int], values: [Int32]) {
    self.offsets = offsets
    self.values = values
  }

  /// Makes room for rows that follow.
  mutating func reserve(rows: Int, values count: Int) {
    offsets.reserveCapacity(rows + 1)
    values.reserveCapacity(count)
  }

  /// Appends a row. Its numbers must be ascending.
  mutating func append(_ row: some Sequence<Int32>) {
    values.append(contentsOf: row)
    offsets.append(values.count)
  }

  /// Sorts pairs of row and value into rows and drops duplicates.
  init(_ pairs: [(Int32, Int32)], rowCount: Int) {
    let columnCount = pairs.reduce(0) { max($0, Int($1.1) + 1) }
    let columns = SparseRows(scattering: pairs.lazy.map { ($1, $0) }, rowCount: columnCount)
    self = columns.transposed(columnCount: rowCount).withoutRepeats()
  }

  /// The transposed pairs. The new rows are ascending, because rows are read in order.
  func transposed(columnCount: Int) -> SparseRows {
    var result = SparseRows()
    var places = [Int](repeating: 0, count: columnCount + 1)
    for value in values { places[Int(value) + 1] += 1 }
    for column in 0..<columnCount { places[column + 1] += places[column] }
    result.offsets = places
    result.values = [Int32](repeating: 0, count: values.count)
    for row in 0..<rowCount {
      for place in offsets[row]..<offsets[row + 1] {
        let column = Int(values[place])
        result.values[places[column]] = Int32(row)
        places[column] += 1
      }
    }
    return result
  }

  /// Counting sort by row, stable within each row.
  private init(scattering pairs: some Sequence<(Int32, Int32)>, rowCount: Int) {
    var offsets = [Int](repeating: 0, count: rowCount + 1)
    for (row, _) in pairs { offsets[Int(row) + 1] += 1 }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    var values = [Int32](repeating: 0, count: offsets[rowCount])
    var next = offsets
    for (row, value) in pairs {
      values[next[Int(row)]] = value
      next[Int(row)] += 1
    }
    self.offsets = offsets
    self.values = values
  }

  private func withoutRepeats() -> SparseRows {
    var result = SparseRows()
    for row in 0..<rowCount {
      var last: Int32 = -1
      result.append(
        self[row].filter { value in
          defer { last = value }
          return value != last
        })
    }
    return result
  }
}
