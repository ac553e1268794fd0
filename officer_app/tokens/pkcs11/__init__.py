"""Tokens behind PKCS#11 modules: smart cards with their makers' middleware, and software tokens."""
