using Hasila.Bench;

return args is [var name, .. var rest] && Benches.ByName.TryGetValue(name, out var bench) ? bench(rest) : Benches.Usage();
