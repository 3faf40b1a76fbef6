extension DepartmentTemplate {
  /// Business departments.
  static let business = [
    DepartmentTemplate(
      "Finance", "FIN", uses: "SAP S/4HANA", "NetSuite", "Tableau", "Oracle EBS",
      jobs: JobTemplate("Accounts Payable Clerk", "Invoices", "Vendor Master", "Payment Runs"),
      JobTemplate("General Ledger Accountant", "Ledger", "Journals", "Month End"),
      JobTemplate("Credit Controller", "Receivables", "Dunning", "Credit Limits"),
      JobTemplate("Financial Analyst", "Forecast", "Cost Centers", "Margins"),
      JobTemplate("Tax Specialist", "Tax Returns", "VAT", "Transfer Pricing"),
      JobTemplate("Fixed Asset Accountant", "Assets", "Depreciation", "Leases")),
    DepartmentTemplate(
      "Sales", "SAL", uses: "Salesforce", "Tableau", "Zoom", "Workday",
      jobs: JobTemplate("Account Executive", "Opportunities", "Quotes", "Contracts"),
      JobTemplate("Sales Development Representative", "Leads", "Outreach", "Campaign Lists"),
      JobTemplate("Sales Operations Analyst", "Territories", "Pipeline", "Commissions"),
      JobTemplate("Solution Consultant", "Demos", "Proposals", "Sandboxes"),
      JobTemplate("Key Account Director", "Key Accounts", "Pricing", "Renewals"),
      JobTemplate("Channel Partner Lead", "Partners", "Rebates", "Deal Registration")),
    DepartmentTemplate(
      "Engineering", "ENG", uses: "GitHub Enterprise", "Jira", "AWS", "Datadog",
      jobs: JobTemplate("Backend Engineer", "Payments", "Orders", "Services"),
      JobTemplate("Frontend Engineer", "Web Shop", "Design System", "Previews"),
      JobTemplate("Site Reliability Engineer", "Production", "Incidents", "Clusters"),
      JobTemplate("Mobile Engineer", "Mobile App", "Store Releases", "Crash Reports"),
      JobTemplate("Test Engineer", "Test Runs", "Staging", "Fixtures"),
      JobTemplate("Build Engineer", "Pipelines", "Artifacts", "Runners")),
    DepartmentTemplate(
      "Human Resources", "HR", uses: "Workday", "SAP S/4HANA", "Zoom", "Tableau",
      jobs: JobTemplate("Recruiter", "Candidates", "Job Postings", "Interviews"),
      JobTemplate("Payroll Specialist", "Payroll", "Time Sheets", "Bank Details"),
      JobTemplate("HR Business Partner", "Employee Files", "Reviews", "Succession"),
      JobTemplate("Compensation Analyst", "Salary Bands", "Bonus", "Equity"),
      JobTemplate("Learning Coordinator", "Courses", "Certificates", "Onboarding"),
      JobTemplate("Benefits Administrator", "Benefits", "Pensions", "Absences")),
    DepartmentTemplate(
      "Customer Support", "SUP", uses: "Zendesk", "Salesforce", "Jira", "Zoom",
      jobs: JobTemplate("Support Agent", "Tickets", "Macros", "Chat"),
      JobTemplate("Escalation Engineer", "Escalations", "Customer Logs", "Hotfixes"),
      JobTemplate("Knowledge Editor", "Help Center", "Articles", "Translations"),
      JobTemplate("Support Team Lead", "Queues", "Schedules", "Quality Checks"),
      JobTemplate("Refund Specialist", "Refunds", "Chargebacks", "Goodwill"),
      JobTemplate("Customer Success Specialist", "Health Scores", "Adoption", "Feedback")),
    DepartmentTemplate(
      "Marketing", "MKT", uses: "Salesforce", "Tableau", "Zoom", "Snowflake",
      jobs: JobTemplate("Campaign Specialist", "Campaigns", "Newsletters", "Audiences"),
      JobTemplate("Content Editor", "Website", "Blog", "Media Library"),
      JobTemplate("Event Coordinator", "Events", "Registrations", "Booths"),
      JobTemplate("Brand Designer", "Brand Assets", "Templates", "Print Orders"),
      JobTemplate("Marketing Analyst", "Attribution", "Web Analytics", "Surveys"),
      JobTemplate("Press Officer", "Press Releases", "Embargo", "Media Contacts")),
    DepartmentTemplate(
      "Procurement", "PRC", uses: "SAP S/4HANA", "NetSuite", "Oracle EBS", "Tableau",
      jobs: JobTemplate("Strategic Buyer", "Tenders", "Supplier Contracts", "Price Lists"),
      JobTemplate("Operational Buyer", "Purchase Orders", "Goods Receipts", "Catalogs"),
      JobTemplate("Supplier Risk Analyst", "Supplier Audits", "Sanctions", "Ratings"),
      JobTemplate("Category Lead", "Categories", "Savings", "Frame Orders"),
      JobTemplate("Travel Coordinator", "Travel", "Expenses", "Company Cards"),
      JobTemplate("Contract Administrator", "Contract Archive", "Signatures", "Deadlines")),
  ]
}
