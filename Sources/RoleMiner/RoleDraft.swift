/// A role before its figures are computed.
struct RoleDraft: Sendable, Equatable {
  /// The members, as distinct sets, and the core.
  var group: Group

  /// Whether it was found in what the cores of other roles leave over.
  var isCrossFunctional = false

  /// The role that it was split off, as a place among the drafts; always an earlier one.
  var origin: Int?

  /// How improbable it is by chance; see `ChanceTest`.
  var support = 0.0
}
