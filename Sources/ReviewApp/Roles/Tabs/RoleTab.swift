import FoundationEssentials
import Review
import RoleMining

/// A tab of a role: its list, and its requests to the tenant.
///
/// A tab is in two files: what it is and how its rows are read in one file here, its columns in one
/// file of ReviewUI.
package protocol RoleTab: Sendable {
  /// A row of its list.
  associatedtype Row: ListRow
  /// The rows of the pages that it requests.
  associatedtype Element: Sendable = Row

  /// Which of the tabs it is.
  static var name: RoleScreen.Tab { get }
  /// What it is called.
  static var label: TabLabel { get }
  /// What the tenant can filter its list by; empty when it cannot.
  static var filterFields: [FilterField] { get }

  /// What has to be found out about the role, apart from its lists.
  var needs: Set<EvidenceBook.Need> { get }

  /// What the rows of its list can be filtered by here (T-57).
  static var localFilterFields: [FilterField] { get }

  /// Makes the tab of a role, without rows.
  init(of path: RolePath, on screen: ScreenID)

  /// The list.
  var list: ListState<Row> { get set }

  /// How many rows it has; nil until that is known, and where the number says little.
  func count(in role: RoleScreen) -> Int?

  /// Whether its content is being loaded.
  func isLoading(in role: RoleScreen) -> Bool

  /// Shows what is known about the role so far. Called for the current tab whenever something happened.
  mutating func follow(_ role: RoleScreen, height: Int)

  /// The pages to request now. From now on they count as requested.
  mutating func takeRequests(height: Int) -> [RowRequest]

  /// Reads a page that it requested; nil if its rows come with the role.
  static func page(
    _ request: RowRequest, of path: RolePath, through runner: EffectRunner
  ) async -> Result<RowPage<Element>, APIError>?

  /// Takes a page that it requested, or the reason for its failure.
  mutating func receive(
    _ result: Result<RowPage<Element>, APIError>, for request: RowRequest, height: Int, at now: Date
  )

  /// Requests everything again; what is shown stays until the answers arrive.
  mutating func reload()

  /// Forgets the rows, but not the position and the choices of the analyst.
  mutating func forgetRows()
}

extension RoleTab {
  /// No fields, because the rows are made here.
  package static var filterFields: [FilterField] { [] }

  /// The titles of the columns of its list.
  static var columnTitles: [String] { Row.Column.allCases.map(\.title) }

  /// Nothing apart from its list.
  package var needs: Set<EvidenceBook.Need> { [] }

  /// The fields of such rows.
  package static var localFilterFields: [FilterField] { Row.localFields.definitions }

  /// Whether pages of the list are being loaded.
  package func isLoading(in role: RoleScreen) -> Bool { list.isLoading }

  /// The rows are the tenant's own.
  package mutating func follow(_ role: RoleScreen, height: Int) {}

  /// The pages of the list.
  package mutating func takeRequests(height: Int) -> [RowRequest] {
    list.takeMissingPages(height: height)
  }

  /// Nil, because the rows come with the role.
  package static func page(
    _ request: RowRequest, of path: RolePath, through runner: EffectRunner
  ) async -> Result<RowPage<Element>, APIError>? { nil }

  /// The rows of the list.
  package mutating func forgetRows() { list.forgetRows() }

  /// Requests the list again.
  package mutating func reload() { list.reload() }
}

extension RoleTab where Element == Row {
  /// The page is one of the list.
  package mutating func receive(
    _ result: Result<RowPage<Row>, APIError>, for request: RowRequest, height: Int, at now: Date
  ) {
    switch result {
    case .success(let page): list.receive(page, for: request, height: height, at: now)
    case .failure(let error): list.receive(failure: error, for: request)
    }
  }
}

extension RoleTab {
  /// Reads a page, whatever it holds.
  static func anyPage(
    _ request: RowRequest, of path: RolePath, through runner: EffectRunner
  ) async -> Result<any AnyRowPage, APIError>? {
    await page(request, of: path, through: runner)?.map { $0 }
  }

  /// Takes a page if it holds what this tab requests.
  mutating func receive(
    anyPage result: Result<any AnyRowPage, APIError>, for request: RowRequest, height: Int,
    at now: Date
  ) {
    switch result {
    case .success(let page as RowPage<Element>):
      receive(.success(page), for: request, height: height, at: now)
    case .success: break
    case .failure(let error): receive(.failure(error), for: request, height: height, at: now)
    }
  }

  /// The list, whatever its rows are.
  var anyList: any AnyList { list }

  /// Changes the list, whatever its rows are.
  mutating func changeList<Result>(_ change: (inout any AnyList) -> Result) -> Result {
    Screen.change(&list, change)
  }
}
