/// A role before its figures are computed.
struct RoleDraft: Sendable, Equatable {
  /// The members, as distinct sets, and the core.
  var group: Group

  /// Whether it was found in access that the cores of other roles leave unexplained.
  var isCrossFunctional = false

  /// The junior role that its people return to if it is too small, as a place among the drafts: the role it was
  /// split off from or, without one, the most similar role that it contains.
  var origin: Int?

  /// How improbable it is by chance; see `ChanceTest`.
  var support = 0.0
}
