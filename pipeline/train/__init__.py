"""Training the recogniser: sentences with gold → windows → the network → its graph. Needs torch and onnx.

Nothing here is imported by a run; `habeas train` imports it, in an environment of its own (extra `train`).
"""
