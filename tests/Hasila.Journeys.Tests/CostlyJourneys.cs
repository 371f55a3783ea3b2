// Whole journeys start the program once or more for each test, and a browser.
[assembly: Trait("Cost", "high")]
