import RoleMining
import RoleMiningClient

/// Prints the rows of a list in the chosen format.
struct RowPrinter<Row: Sendable>: Sendable {
  private let options: RowOptions
  private let columns: RowColumns<Row>

  init(_ options: RowOptions, _ columns: RowColumns<Row>) {
    self.options = options
    self.columns = columns
  }

  /// Reads and prints a list.
  ///
  /// - Throws: `Failure` if a page cannot be read, `OutputClosed`.
  func print<Fields>(_ listing: Listing<Row, Fields>, from client: Client) async throws {
    switch options.output {
    case .table: try await move(listing, from: client, to: TableWriter(columns))
    case .csv: try await move(listing, from: client, to: CSVWriter(columns))
    // As the tenant wrote them, including fields without a model here.
    case .json: try await move(listing.raw, from: client, to: JSONArrayWriter())
    case .jsonl: try await move(listing.raw, from: client, to: JSONLineWriter())
    }
  }

  private func move<Item, Fields>(
    _ listing: Listing<Item, Fields>, from client: Client, to writer: any RowWriter<Item>
  ) async throws {
    var transfer = RowTransfer(to: writer, limit: options.rowLimit)
    try await transfer.run(client.pages(listing, limit: options.rowLimit))
  }
}
