/// Where runs of equal values begin in an order, which is all that reversing it needs.
struct SortRuns: Sendable {
  /// Where each run of equal values begins.
  private let starts: [Int32]
  /// How many rows have a value; those without one follow.
  private let valueCount: Int

  /// Sorts the numbers of rows by their values; equal ones keep their order, and rows without a value
  /// come last in either direction.
  static func sort(
    _ order: inout [Int32], by values: [SortValue], descending: Bool
  ) -> SortRuns {
    var valued: [Int32] = []
    var rest: [Int32] = []
    for number in order {
      if case .none = values[Int(number)] { rest.append(number) } else { valued.append(number) }
    }
    let (sorted, starts) = SortKeys(of: values, at: valued, descending: descending).sorted
    order = sorted + rest
    return SortRuns(starts: starts, valueCount: sorted.count)
  }

  /// Reverses an order: the runs from the last to the first, each as it was; rows without a value
  /// stay last.
  func reverse(_ order: inout [Int32]) -> SortRuns {
    var reversed: [Int32] = []
    reversed.reserveCapacity(order.count)
    var newStarts: [Int32] = []
    newStarts.reserveCapacity(starts.count)
    var end = valueCount
    for start in starts.reversed() {
      newStarts.append(Int32(reversed.count))
      reversed.append(contentsOf: order[Int(start)..<end])
      end = Int(start)
    }
    order = reversed + order[valueCount...]
    return SortRuns(starts: newStarts, valueCount: valueCount)
  }
}
