import FoundationEssentials
import RoleMining

/// Rows of CSV.
struct CSVText {
  private(set) var bytes = Data()

  mutating func addRow(_ cells: [String]) {
    bytes.append(contentsOf: cells.map(CSVCell.cell).joined(separator: ",").utf8)
    bytes.append(contentsOf: "\r\n".utf8)
  }
}
