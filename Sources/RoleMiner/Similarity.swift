/// Jaccard similarity of two sets, kept as a fraction of whole numbers: no rounding can change which
/// of two is greater.
struct Similarity: Comparable {
  let shared: Int
  let total: Int

  init(shared: Int, total: Int) {
    self.shared = shared
    self.total = total
  }

  /// Compares two ascending rows.
  init(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) {
    let shared = sharedCount(left, right)
    self.init(shared: shared, total: left.count + right.count - shared)
  }

  /// From 0 to 1; two empty sets are not alike.
  var fraction: Double { total == 0 ? 0 : Double(shared) / Double(total) }

  func isAtLeast(_ percent: Int) -> Bool { 100 * shared >= percent * total }

  static func < (left: Similarity, right: Similarity) -> Bool {
    left.shared * right.total < right.shared * left.total
  }

  static func == (left: Similarity, right: Similarity) -> Bool {
    left.shared * right.total == right.shared * left.total
  }
}

/// How many numbers two ascending rows have in common.
func sharedCount(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Int {
  var shared = 0
  var i = left.startIndex
  var j = right.startIndex
  while i < left.endIndex, j < right.endIndex {
    let (a, b) = (left[i], right[j])
    if a == b { shared += 1 }
    if a <= b { i += 1 }
    if b <= a { j += 1 }
  }
  return shared
}
