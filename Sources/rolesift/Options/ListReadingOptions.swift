import ArgumentParser
import RoleMining
import RoleMiningClient

/// The options of every command that prints a list.
struct ListReadingOptions<List: ListOptions>: ParsableArguments {
  @OptionGroup(title: "Rows") var list: List
  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  /// Prints a list of the whole tenant.
  ///
  /// - Throws: a syntax error in filter or sort keys; `Failure`, `APIError`, `OutputClosed`.
  func print<Row, Fields>(_ listing: Listing<Row, Fields>, _ columns: [OutputColumn<Row>]) throws {
    let listing = try list.narrow(listing)
    guard !dryRun.isDryRun else { return try DryRun(on: tenant).show(firstPage(of: listing)) }
    let printer = RowPrinter(list.rows, .fixed(columns))
    try tenant.withTenant { try await printer.print(listing, from: $0.client) }
  }

  /// Prints a list of a potential role.
  ///
  /// - Parameters:
  ///   - role: The potential role.
  ///   - needsRole: Whether the columns need the role itself.
  ///   - columns: The columns; receives the role if it was read.
  ///   - listing: The list, for the session of the role.
  /// - Throws: a syntax error in filter or sort keys; `Failure`, `APIError`, `OutputClosed`.
  func print<Row, Fields>(
    of role: RoleOptions, needsRole: Bool = false,
    _ columns: @escaping @Sendable (PotentialRole?) -> RowColumns<Row>,
    _ listing: @escaping @Sendable (RoleMiningSession.ID) -> Listing<Row, Fields>
  ) throws {
    let list = list
    // Syntax errors are reported before anything is sent.
    _ = try list.narrow(listing(role.sessionOrVariable))
    guard !dryRun.isDryRun else {
      return try DryRun(on: tenant).show(of: role) {
        firstPage(of: try list.narrow(listing($0)))
      }
    }
    let wantsRole = needsRole && !list.rows.output.isJSON
    try tenant.withTenant { tenant in
      let (session, found) = try await role.place(asking: tenant.client, wantsRole: wantsRole)
      try await RowPrinter(list.rows, columns(found))
        .print(list.narrow(listing(session)), from: tenant.client)
    }
  }

  private func firstPage<Row, Fields>(
    of listing: Listing<Row, Fields>
  ) -> Operation<Page<Row>> {
    listing.page(limit: list.rows.rowLimit ?? listing.maximumPageSize, count: true)
  }
}
