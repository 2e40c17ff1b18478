"""Trains the model that the web app serves and writes it to webapp/model.joblib.

Run it with the versions of requirements.txt: scikit-learn promises nothing for a model that another
version has written.
"""

from pathlib import Path

import joblib
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

MODEL = Path(__file__).parent / "webapp" / "model.joblib"


def main():
    iris = load_iris(as_frame=False)
    species = iris.target_names[iris.target].astype(str)
    train_x, test_x, train_y, test_y = train_test_split(
        iris.data, species, test_size=0.2, random_state=7, stratify=species
    )
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500))
    model.fit(train_x, train_y)
    joblib.dump(model, MODEL)
    print(f"accuracy on held-out flowers: {model.score(test_x, test_y):.2f}")
    print(f"wrote {MODEL} ({MODEL.stat().st_size} bytes)")


if __name__ == "__main__":
    main()
