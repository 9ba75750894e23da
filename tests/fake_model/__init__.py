"""A loopback server for tests that speaks as a model's does, and fails on demand.

It runs in a thread and knows nothing of the program it tests::

    from fake_model.server import running_fake_model

    with running_fake_model() as fake:
        server = ModelServer(fake.url, Secret(fake.key))
        fake.fail("cut-off", times=1)  # names: fake_model.faults.FAULTS
        ...
        assert [request.path for request in fake.requests] == ["/v1/chat/completions"]

It has ``/v1/responses``, ``/v1/chat/completions``, ``/v1/models``, ``/v1/moderations`` and
``/v1/images/generations``, where it paints in the colours that it is given. What it writes, unless
a fault or ``fake.texts`` says otherwise, are the phrasings that stand in the fact of the question:
true, and of the right length. It refuses what OpenAI would refuse: a key or a model that it does
not know, a schema that is not strict or not bounded, and a size that the model does not paint.
"""
