/// How a request goes wrong on its way to the tenant or back.
enum Fault: String, Sendable, CaseIterable {
  /// It is cut before it arrives, and nobody can tell.
  case lostBefore
  /// It arrives; the answer does not.
  case lostAfter
  /// It arrives long after the caller gave up waiting.
  case late
  /// It arrives; the answer is cut in the middle.
  case cut
  /// It does not arrive, and the answer is an empty 200.
  case empty
  /// It does not arrive, and the answer is the page of a proxy.
  case page
  /// It does not arrive, and the answer is the one to an earlier request.
  case repeated
  /// It does not arrive, and the answer is a good one that was made up.
  case forged
  /// It arrives; the answer is a 500.
  case failedAfter
  /// It does not arrive; the answer is a 502.
  case failedBefore
}

/// Which requests go wrong.
enum FaultScope: String, Sendable, CaseIterable {
  case changes, reads, everyOther
}
