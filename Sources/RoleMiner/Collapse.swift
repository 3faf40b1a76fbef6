/// The distinct sets of a relation, each with the rows that have exactly that set.
///
/// For roles, a row is an identity, and its set holds ranks of entitlements; for the second pass it is the
/// other way round. Sets are in the order of grouping: most rows first, then largest, then by their place in the
/// structure (`StructuralOrder`), so that neither ids nor the order of the input matter. Empty rows are left out.
struct Collapse: Sendable {
  /// Each distinct set as ascending numbers.
  let sets: SparseRows

  /// The rows with each distinct set, ascending.
  let members: SparseRows

  /// One more than the greatest number in a set.
  let columnCount: Int

  /// - Parameters:
  ///   - rows: The set of each row, as ascending numbers.
  ///   - columnCount: One more than the greatest number in a set.
  ///   - salt: Another salt gives another order, to see what depends on the order; nil gives the usual one.
  ///   - effort: Asked whether to go on.
  /// - Throws: `Stopped`.
  init(
    _ rows: SparseRows, columnCount: Int, salt: UInt64? = nil, _ effort: Effort
  ) throws(Stopped) {
    let (distinct, members) = try Self.distinct(rows, effort)
    let order = try StructuralOrder(
      sets: distinct, weights: (0..<distinct.rowCount).map(members.length), columnCount: columnCount
    ).order(salt: salt, effort)
    self.sets = SparseRows(distinct, order: order)
    self.members = SparseRows(members, order: order)
    self.columnCount = columnCount
  }

  var count: Int { sets.rowCount }

  /// The number of rows with exactly this set.
  func weight(of set: Int) -> Int { members.length(of: set) }

  /// How many numbers all rows hold together.
  var pairCount: Int {
    (0..<count).reduce(0) { $0 + weight(of: $1) * sets.length(of: $1) }
  }

  /// The distinct sets in the order of their first row, with the rows of each.
  private static func distinct(
    _ rows: SparseRows, _ effort: Effort
  ) throws(Stopped) -> (sets: SparseRows, members: SparseRows) {
    var firstWith: [UInt64: Int32] = [:]
    var setOfRow = [Int32](repeating: -1, count: rows.rowCount)
    var sets = SparseRows()
    for row in 0..<rows.rowCount where rows.length(of: row) > 0 {
      try effort.check()
      var key = rows.hash(of: row)
      // Different sets with the same hash are all but impossible, but must not be mixed up.
      while let known = firstWith[key], sets[Int(known)] != rows[row] { key &+= 1 }
      if let known = firstWith[key] {
        setOfRow[row] = known
      } else {
        firstWith[key] = Int32(sets.rowCount)
        setOfRow[row] = Int32(sets.rowCount)
        sets.append(rows[row])
      }
    }
    return (sets, SparseRows(classes: setOfRow, count: sets.rowCount))
  }
}

extension SparseRows {
  /// A hash of the numbers in a row.
  fileprivate func hash(of row: Int) -> UInt64 {
    var hash: UInt64 = 0
    for value in self[row] { hash = mixed(hash &+ UInt64(bitPattern: Int64(value)) &+ 1) }
    return hash
  }

  /// The rows in another order.
  init(_ rows: SparseRows, order: [Int32]) {
    self.init()
    reserve(rows: order.count, values: rows.values.count)
    for row in order { append(rows[Int(row)]) }
  }

  /// The row of each value; -1 for a value in no row.
  func classes(count: Int) -> [Int32] {
    var classes = [Int32](repeating: -1, count: count)
    for row in 0..<rowCount { for value in self[row] { classes[Int(value)] = Int32(row) } }
    return classes
  }

  /// Creates a row for each class with its members, ascending, from the class of each member; negative classes are
  /// left out.
  init(classes: [Int32], count: Int) {
    var offsets = [Int](repeating: 0, count: count + 1)
    for place in classes where place >= 0 { offsets[Int(place) + 1] += 1 }
    for place in 0..<count { offsets[place + 1] += offsets[place] }
    var values = [Int32](repeating: 0, count: offsets[count])
    var next = offsets
    for (member, place) in classes.enumerated() where place >= 0 {
      values[next[Int(place)]] = Int32(member)
      next[Int(place)] += 1
    }
    self.init(offsets: offsets, values: values)
  }
}
