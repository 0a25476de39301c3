"""How strong the evidence is, for harm and apart from it for who did it: proposed, with reasons."""
