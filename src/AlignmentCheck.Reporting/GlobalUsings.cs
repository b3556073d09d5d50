// Paper is a word of reports; its type is Core's, where brands are.
global using Paper = AlignmentCheck.Core.Brands.Paper;
