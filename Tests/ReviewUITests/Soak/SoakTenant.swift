import Review
import ReviewApp
import RoleMining
import TestSupport

/// A tenant that others use too and that is not well: it answers late, in another order, refuses, loses
/// answers to changes, and its rows come, go and change by themselves.
struct SoakTenant {
  private var tenant = SampleTenant()
  private(set) var isFaulty: Bool

  init(isFaulty: Bool) {
    self.isFaulty = isFaulty
  }

  /// What it answers to an effect; nil for what has no answer.
  mutating func answer(to effect: Effect, _ generator: inout SeededGenerator) -> Answer? {
    if let answer = answer(toChange: effect, &generator) { return answer }
    guard isFaulty else { return tenant.answer(to: effect) }
    tenant.refuses = generator.happens(5)
    tenant.roleCount = Int.random(in: 5...300, using: &generator)
    return tenant.answer(to: effect).map { stirred($0, &generator) }
  }

  /// An answer with something changed by somebody else.
  private func stirred(_ answer: Answer, _ generator: inout SeededGenerator) -> Answer {
    switch answer {
    case .sessions(let request, .success(var page)):
      stir(&page, &generator)
      return .sessions(request, .success(page))
    case .roles(let request, .success(var page)):
      stir(&page, &generator) { role, generator in role.isSaved = Bool.random(using: &generator) }
      return .roles(request, .success(page))
    case .tab(let request, .success(var page as RowPage<RoleMiningEntitlement>)):
      stir(&page, &generator)
      return .tab(request, .success(page))
    case .tab(let request, .success(var page as RowPage<RoleMiningIdentity>)):
      stir(&page, &generator)
      return .tab(request, .success(page))
    case .tab(let request, .success(var page as RowPage<SourceUsage>)):
      stir(&page, &generator)
      return .tab(request, .success(page))
    case .role(let path, .success(let role)):
      return .role(path, .success(changed(role, &generator)))
    default: return answer
    }
  }

  private func stir<Row>(
    _ page: inout RowPage<Row>, _ generator: inout SeededGenerator,
    _ change: (inout Row, inout SeededGenerator) -> Void = { _, _ in }
  ) {
    var rows = page.rows
    if generator.happens(30) { rows.shuffle(using: &generator) }
    if generator.happens(30) { rows.removeLast(min(rows.count, 3)) }
    if generator.happens(2) { rows = [] }
    for index in rows.indices where generator.happens(5) { change(&rows[index], &generator) }
    let total = generator.happens(5) ? nil : page.total.map { $0 - (page.rows.count - rows.count) }
    page = RowPage(rows: rows, total: total)
  }

  func changed(_ role: PotentialRole, _ generator: inout SeededGenerator) -> PotentialRole {
    var role = role
    role.isSaved = generator.happens(10) ? nil : Bool.random(using: &generator)
    if generator.happens(20) { role.excludedEntitlements = [] }
    if generator.happens(10) { role.name = "Somebody's name" }
    return role
  }
}
