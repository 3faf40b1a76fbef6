import HTTPTypes
import RoleMining
import Testing

@Suite("Names of headers", .timeLimit(.minutes(1))) struct HeaderNameTests {
  @Test("The constants are the documented names")
  func names() {
    #expect(HTTPField.Name.experimental.rawName == "X-SailPoint-Experimental")
    #expect(HTTPField.Name.totalCount.rawName == "X-Total-Count")
    #expect(HTTPField.Name.deprecated.rawName == "X-Deprecated")
  }
}
