/// Jaccard similarity of two sets as an exact fraction, so that rounding cannot affect comparisons.
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

  /// Compares two ascending rows; stops early if they cannot reach a similarity of `least`.
  init?(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>, atLeast least: Similarity) {
    // With s of t: shared / (left + right - shared) >= s / t, solved for shared.
    let (lengths, parts) = (left.count + right.count, max(1, least.shared + least.total))
    let required = (least.shared * lengths + parts - 1) / parts
    guard let shared = sharedCount(left, right, atLeast: required) else { return nil }
    self.init(shared: shared, total: lengths - shared)
  }

  /// From 0 to 1; two empty sets are not similar.
  var fraction: Double { total == 0 ? 0 : Double(shared) / Double(total) }

  func isAtLeast(_ percent: Int) -> Bool { 100 * shared >= percent * total }

  static func < (left: Similarity, right: Similarity) -> Bool {
    left.shared * right.total < right.shared * left.total
  }

  static func == (left: Similarity, right: Similarity) -> Bool {
    left.shared * right.total == right.shared * left.total
  }
}

/// The size of the intersection of two ascending rows.
func sharedCount(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Int {
  sharedCount(left, right, atLeast: 0) ?? 0
}

/// The size of the intersection of two ascending rows; nil if it is less than `required`, which is detected
/// early.
private func sharedCount(
  _ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>, atLeast required: Int
) -> Int? {
  left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { right in
      var (i, j, shared) = (0, 0, 0)
      let (mostLeftMisses, mostRightMisses) = (left.count - required, right.count - required)
      while i < left.count, j < right.count {
        let (a, b) = (left[i], right[j])
        if a == b { shared += 1 }
        if a <= b { i += 1 }
        if b <= a { j += 1 }
        if i - shared > mostLeftMisses || j - shared > mostRightMisses { return nil }
      }
      return shared < required ? nil : shared
    }
  }
}
