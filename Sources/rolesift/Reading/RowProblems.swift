import RoleMining

extension [RowProblem] {
  /// Rows that are missing in a table or a file; nil when none is.
  var sentence: String? {
    first.map {
      "\(count.counted("row", "rows")) could not be read and \(count == 1 ? "is" : "are") left out; "
        + "the first: \($0.words). --output json has all of them."
    }
  }

  /// `2 entitlements that cannot be read (the first: …)`, for a plan; nil when all can.
  var unreadableEntitlements: String? {
    first.map {
      "\(count.counted("entitlement", "entitlements")) that cannot be read (the first: \($0.words))"
    }
  }
}

extension RowProblem {
  /// `quality: a number was expected, not 'high'`.
  var words: String {
    let words = field.isEmpty ? message : "\(field): \(message)"
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
