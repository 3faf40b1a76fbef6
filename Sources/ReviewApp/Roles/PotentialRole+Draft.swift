import RoleMining

extension PotentialRole {
  /// The row of a draft, with what the list of drafts states (T-14). Its session is not included.
  init(_ draft: DraftRole) {
    self.init(
      id: draft.id, name: draft.name, description: draft.description,
      // A list of thousands has no room for the ids, only for their number.
      identityCount: draft.identityIDs.count.unlessZero,
      entitlementCount: draft.entitlementIDs.count.unlessZero, type: draft.type,
      createdDate: draft.createdDate, modifiedDate: draft.lastModified, isSaved: true)
  }
}

extension Int {
  /// A missing list of ids is read as an empty one, and no potential role is empty.
  fileprivate var unlessZero: Int? { self == 0 ? nil : self }
}
