import FoundationEssentials
import HTTPTypes

/// One page of a listing.
public struct Page<Element: Sendable>: Sendable {
  /// The readable rows, in the tenant's order.
  public var items: [Element]
  /// The total number of rows; nil if it was not requested or not stated (T-65).
  public var total: Int?
  /// The problems of the unreadable rows.
  public var problems: [RowProblem]
  /// The number of rows that the tenant sent, readable or not, for paging.
  public var rowCount: Int

  /// Makes a page of readable rows.
  public init(items: [Element], total: Int? = nil, problems: [RowProblem] = []) {
    self.items = items
    self.total = total
    self.problems = problems
    rowCount = items.count + problems.count
  }
}

/// The problem of an unreadable row; other rows are not affected.
public struct RowProblem: Error, Sendable, Hashable {
  /// The index of the row in the page, from 0.
  public let index: Int
  /// The field, such as `session.pruneThreshold`.
  public let field: String
  /// The problem.
  public let message: String
}

extension Page where Element: Decodable {
  /// Decodes a page. T-66: a top-level array, or an envelope with `results`.
  init(_ reply: Reply) throws {
    let rows: [Row<Element>]
    do {
      rows = try WireJSON.decode(from: reply.body)
    } catch {
      guard let envelope = try? WireJSON.decode(Envelope<Element>.self, from: reply.body) else {
        throw error
      }
      rows = envelope.results
    }
    var items: [Element] = []
    var problems: [RowProblem] = []
    for (index, row) in rows.enumerated() {
      switch row.result {
      case .success(let item): items.append(item)
      case .failure(let reason):
        problems.append(.init(index: index, field: reason.field, message: reason.message))
      }
    }
    self.init(items: items, total: reply.total, problems: problems)
  }
}

/// A row that is decoded on its own, so that a malformed one affects no other.
private struct Row<Element: Decodable>: Decodable {
  let result: Result<Element, UnreadableAnswer>

  init(from decoder: any Decoder) throws {
    do {
      result = .success(try Element(from: decoder))
    } catch {
      result = .failure(UnreadableAnswer(error, below: decoder.codingPath.count))
    }
  }
}

private struct Envelope<Element: Decodable>: Decodable {
  let results: [Row<Element>]
}
