Console.WriteLine("hasila");
