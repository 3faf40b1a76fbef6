import RoleMining

extension PotentialRole {
  /// The row of a draft, with what the list of drafts tells (T-14). Its session is not among that.
  init(_ draft: DraftRole) {
    self.init(
      id: draft.id, name: draft.name, description: draft.description,
      // Of the ids themselves a list of thousands has no room for more than their number.
      identityCount: draft.identityIDs.count.unlessZero,
      entitlementCount: draft.entitlementIDs.count.unlessZero, type: draft.type,
      createdDate: draft.createdDate, modifiedDate: draft.lastModified, isSaved: true)
  }
}

extension Int {
  /// A list of ids that did not come is read as an empty one, and no potential role has none.
  fileprivate var unlessZero: Int? { self == 0 ? nil : self }
}
