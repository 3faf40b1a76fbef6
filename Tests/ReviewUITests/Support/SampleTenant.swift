import FoundationEssentials
import Review
import RoleMining

@testable import ReviewApp

/// A tenant for screens: answers every effect at once, always with the same.
struct SampleTenant {
  /// What becomes of every text that the tenant sends.
  var disguise: @Sendable (String) -> String = { $0 }
  /// Whether all requests are refused.
  var refuses = false
  /// The number of roles in the list; the first ones have names, the others numbers.
  var roleCount = 14
  /// What becomes of every role that the tenant sends.
  var alter: @Sendable (inout PotentialRole) -> Void = { _ in }
  /// What becomes of every session that the tenant sends.
  var alterSession: @Sendable (inout RoleMiningSession) -> Void = { _ in }
  /// What becomes of every identity that the tenant sends.
  var alterIdentity: @Sendable (inout RoleMiningIdentity) -> Void = { _ in }
  /// Whether the saved roles of all are refused, so that only drafts can be had.
  var refusesSavedRoles = false
  /// Whether the directory of identities is refused.
  var refusesOwners = false
  /// How what is asked for is answered.
  var mood = Mood.answers
  /// Whether the existing roles are still being read.
  var leavesSurroundings = false
  /// Why who holds what of the accepted roles is unknown; nil if it is known.
  var organizationDoubt: String?
  /// Whether only the first page of a list is answered.
  var answersFirstPageOnly = false
  /// Whether what is refused is refused because of the user's level.
  var isLevelTooLow = false
  /// The source whose use the tenant refuses to tell.
  var refusedSource: String?

  /// How what is asked for is answered.
  enum Mood: String, CaseIterable {
    /// As it is.
    case answers
    /// Not yet.
    case waits
    /// Only the first rows came.
    case stops
    /// The tenant fails.
    case fails
    /// The login may not see it.
    case refuses
    /// There is nothing.
    case isEmpty
  }

  func answer(to effect: Effect) -> Answer? {
    switch effect {
    case .loadPage where mood == .waits, .loadRole where mood == .waits,
      .loadDistribution where mood == .waits:
      nil
    case .findOwners(_, let generation) where refusesOwners:
      .owners(
        generation: generation,
        .failure(
          APIError(
            .forbidden, operation: "getPublicIdentities", status: 403, trackingID: "b3c1")))
    case .loadPage(let request) where answersFirstPageOnly && request.offset > 0: nil
    case .loadPage(let request): page(request)
    case .loadRole(let path) where mood == .isEmpty: .role(path, .success(emptyRole))
    case .loadRole(let path): .role(path, result(wholeRole))
    case .loadDistribution(let path): .distribution(path, result(distribution))
    case .loadSpecialEntitlements(let path):
      .specialEntitlements(
        path, result(SpecialEntitlements(ids: Set(entitlements.prefix(18).map(\.id)))))
    case .findOwners(_, let generation): .owners(generation: generation, result(owners))
    case .findSession(let role, let screen): .sessionFound(role, screen, result(wholeRole))
    case .evidence(let request): mood == .waits ? nil : answer(to: request).map(Answer.evidence)
    case .queue(.read(let reading)): .queue(.read(reading, result(facts(for: reading))))
    case .loadPermissions, .send, .settle, .followProvision, .followSession, .startExport,
      .followExport, .download, .record, .settleEarlier, .leave, .loadDecisions, .loadDecision,
      .compareDecision, .loadConflicts, .loadUndoable, .edit, .writeReport, .queue:
      nil
    }
  }

  /// The third role has no attributes, and the fourth has a file already.
  private func facts(for reading: BulkReading) -> BulkFacts {
    var role = reading.role
    role.identityDistribution = reading.index == 2 ? [] : wholeRole.identityDistribution
    var facts = BulkFacts(role: role)
    facts.entitlements = Array(entitlements.dropFirst(reading.index * 3))
    facts.fileExists = reading.index == 3
    return facts
  }

  private var emptyRole: PotentialRole {
    var role = wholeRole
    role.identityDistribution = []
    role.excludedEntitlements = []
    return role
  }

  private func page(_ request: RowRequest) -> Answer {
    switch request.source {
    case .sessions:
      .sessions(request, slice(request, sessions.enumerated().map { SessionRow($1, place: $0) }))
    case .roles(.saved) where refusesSavedRoles:
      .roles(
        request, .failure(APIError(.forbidden, operation: "getAllPotentialRoleSummaries")))
    case .roles: .roles(request, slice(request, roles))
    // No request asks for these rows, because the program makes them.
    case .accepted: .roles(request, slice(request, Array(roles.prefix(0))))
    case .drafts: .roles(request, slice(request, roles.map(\.asDraft)))
    case .tab(.sources, _, let source): .tab(request, use(of: source ?? "", request))
    case .tab(let tab, _, _): .tab(request, page(request, of: tab))
    }
  }

  private func page(
    _ request: RowRequest, of tab: RoleScreen.Tab
  ) -> Result<any AnyRowPage, APIError> {
    switch tab {
    case .entitlements: slice(request, filtered(entitlements, request)).map { $0 }
    case .excluded: slice(request, excluded).map { $0 }
    default: slice(request, identities).map { $0 }
    }
  }

  /// The use of most sources is known; that of one can be refused.
  private func use(
    of source: String, _ request: RowRequest
  ) -> Result<any AnyRowPage, APIError> {
    guard source != refusedSource else { return .failure(failure) }
    return slice(request, usage(of: source)).map { $0 }
  }

  /// Of filters, this tenant knows those on the beginning of an application's name.
  private func filtered(
    _ entitlements: [RoleMiningEntitlement], _ request: RowRequest
  ) -> [RoleMiningEntitlement] {
    let parts = (request.filter?.text ?? "").split(separator: "\"")
    guard parts.first == "applicationName sw ", parts.count > 1 else { return entitlements }
    return entitlements.filter { $0.applicationName?.hasPrefix(parts[1]) == true }
  }

  private func slice<Row>(
    _ request: RowRequest, _ rows: [Row]
  ) -> Result<RowPage<Row>, APIError> {
    if mood == .isEmpty { return .success(RowPage(rows: [], total: 0)) }
    if mood == .stops {
      guard request.offset == 0 else { return .failure(failure) }
      return result(RowPage(rows: Array(rows.prefix(request.limit)), total: 600))
    }
    let page = Array(rows.dropFirst(request.offset).prefix(request.limit))
    return result(RowPage(rows: page, total: rows.count))
  }

  func result<Value>(_ value: Value) -> Result<Value, APIError> {
    refuses || mood == .fails || mood == .refuses ? .failure(failure) : .success(value)
  }

  private var failure: APIError {
    guard mood != .refuses else {
      var refusal = APIError(
        .forbidden,
        operation: isLevelTooLow ? "getPotentialRole" : "getEntitlementsPotentialRole",
        status: 403, trackingID: disguise("b3c1"))
      if isLevelTooLow { refusal.tokenScopes = [TokenScope.read] }
      return refusal
    }
    return APIError(
      .server, operation: disguise("getSomething"), status: 503,
      trackingID: disguise("b3c1"), messages: [disguise("Try again later.")])
  }
}
