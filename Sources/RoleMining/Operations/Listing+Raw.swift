extension Listing {
  /// The same list with the tenant's JSON as rows, including unknown fields.
  ///
  /// ```swift
  /// for try await page in client.pages(Listing.roles.raw) {
  ///   for row in page.items { output.write(row.line) }
  /// }
  /// ```
  public var raw: Listing<RawJSON, Fields> {
    Listing<RawJSON, Fields>(
      endpoint, ids: ids, query: query, sorters: sorters, rows: .raw
    )
    .filtered(by: filter)
  }
}
